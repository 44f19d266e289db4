import type { Criterion } from '@xianfeng/engine';

/** Right before a word they turn its sense: a clause that forbids counting something does not count it. */
const unless = ['不得', '不以', '不按', '不将', '不计', '不作', '禁止', '严禁', '取消'];

/**
 * Words by which a criterion is known that a points system must not have, and the requirement it runs against:
 * L1 sign-in, ranking, time online; L2 likes, shares, network votes, study time, traces; L3 installs and log-ins;
 * L4 repeated filling-in of forms; L5 goods for points.
 */
export const forbiddenCriteria: readonly Criterion[] = [
  { requirement: 'L1', unless, words: ['签到', '打卡', '在线时长', '在线时间', '积分排名', '积分排行', '排行榜'] },
  {
    requirement: 'L2',
    unless,
    words: [
      '点赞',
      '转发',
      '分享次数',
      '分享链接',
      '网络投票',
      '网上投票',
      '学习时长',
      '阅读时长',
      '观看时长',
      '浏览量',
      '学习强国',
      '拍照上传',
      '上传截图',
      '行动轨迹',
      '运动轨迹',
    ],
  },
  {
    requirement: 'L3',
    unless,
    words: [
      '未安装',
      '安装率',
      '安装使用',
      '安装“',
      '安装APP',
      '安装App',
      '安装客户端',
      '下载APP',
      '下载App',
      '装机',
      '登录',
      '登陆',
      '活跃度',
      '注册率',
      '推荐注册',
      '邀请注册',
      '关注公众号',
    ],
  },
  { requirement: 'L4', unless, words: ['重复填报', '填表次数', '报送次数', '上报次数', '留痕'] },
  { requirement: 'L5', unless, words: ['兑换', '积分超市', '积分商城', '换取礼品'] },
  {
    requirement: 'open-ended',
    unless,
    words: ['其它情节', '其他情节', '其它情形', '其他情形', '酌情扣分', '视情扣分'],
  },
];
