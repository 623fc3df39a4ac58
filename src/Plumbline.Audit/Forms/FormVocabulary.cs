using System.Collections.Frozen;
using System.Collections.Immutable;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Forms;

/// <summary>
/// The words that self-evaluation forms of all provinces print in their frames. Source: rule book §2.8, §5, §9 and
/// published forms; a word missing here is still understood where its place or its neighbours tell.
/// </summary>
internal static class FormVocabulary
{
    private static readonly (FormLabel Label, string Words)[] Lists =
    [
        (
            FormLabel.Project,
            "项目名称 专项资金名称 专项名称 政策名称 资金名称 转移支付名称 项目支出名称 政策项目名称 二级项目名称"
        ),
        (
            FormLabel.Unit,
            "实施单位 项目实施单位 项目单位 资金使用单位 用款单位 填报单位 承担单位 项目承担单位 使用单位 单位名称 评价单位 预算单位 预算单位名称 申报单位"
        ),
        (FormLabel.Department, "部门名称 预算部门名称 预算部门 部门单位名称 单位部门名称 部门 主管部门名称"),
        (
            FormLabel.Authority,
            "主管部门 项目主管部门 主管部门及代码 主管单位 市级主管部门 省级主管部门 县级主管部门 地方主管部门 中央主管部门 区级主管部门"
        ),
        (FormLabel.SelfScore, "自评总分 自评总得分 自评综合得分 评价总得分 单位自评总分"),
        (
            FormLabel.OtherField,
            "项目代码 项目编码 项目负责人 项目负责人及联系电话 负责人及电话 联系人 联系电话 填报人 填表人 项目类别 项目类型 项目属性 "
                + "资金用途 预算编码 评价年度 单位负责人 财务负责人 填报日期 项目起止时间 项目实施期 项目期 等级 自评等级 评价等级 自评结论 "
                + "项目联系人 项目分类 支出类型 单位编码 项目级次 部门编码 单位代码 绩效类型 资金类型 项目性质 实施期限"
        ),
        (
            FormLabel.Initial,
            "年初预算数 年初预算 年初预算金额 年初批复数 年初批复预算数 年初批复预算 年初安排数 期初预算数 年初预算安排数 年初预算安排 年初部门预算数 年初数 年初预算批复数 预算批复数 年初预算额"
        ),
        (
            FormLabel.Budget,
            "全年预算数 全年预算 调整后预算数 调整预算数 调整后预算 调整预算 调整后全年预算数 全年预算金额 调整后金额 本年预算数 年度预算数 "
                + "预算调整数 调整后的预算数 全年预算总额 年度预算 预算安排数 最终预算数 调整数 年度预算总额 可执行指标数 预算调整后数 全年调整后预算数 调整后"
        ),
        (FormLabel.AnyBudget, "预算数 预算金额 预算 预算安排 预算资金 预算额 预算总额 计划投资 预算安排金额"),
        (
            FormLabel.Executed,
            "全年执行数 执行数 实际执行数 预算执行数 全年支出数 实际支出 实际支出数 实际支出金额 全年实际支出 支出数 实际使用数 全年实际支出数 "
                + "执行金额 决算数 本年支出数 全年执行金额 全年执行 实际执行 支出金额 实际使用金额 年度执行数 全年实际执行数 资金执行数 累计支出 支付金额 实际支付数"
        ),
        (
            FormLabel.Rate,
            "执行率 预算执行率 完成率 资金执行率 执行进度 支出率 预算完成率 预算资金执行率 支出进度 资金使用率 支付率"
        ),
        (
            FormLabel.Weight,
            "分值 权重 分值权重 权重分值 指标分值 标准分 满分 权数 指标权重 标准分值 分数 权重分 参考分值 绩效分值 分值比重 指标分 预设分值 考评分值"
        ),
        (
            FormLabel.Score,
            "得分 自评得分 自评分 实际得分 评价得分 自评分数 单位自评得分 自评分值 单位自评分 单位自评 得分数 评分 指标得分 自评价得分"
        ),
        (
            FormLabel.FundsColumn,
            "资金来源 资金性质 项目资金来源 支出功能分类 到位数 实际到位数 资金到位数 到位率 资金到位率 结余数 结转结余数 结余资金 偏差率 预算调整率 增减额 调整率"
        ),
        (FormLabel.Level1Head, "一级指标 一级绩效指标 指标一级 一级"),
        (FormLabel.Level2Head, "二级指标 二级绩效指标 指标二级 二级"),
        (
            FormLabel.NameHead,
            "三级指标 三级绩效指标 指标三级 三级 指标名称 具体指标 三级指标名称 指标内容 绩效指标名称 三级指标内容 评价指标 四级指标 指标说明及名称"
        ),
        (
            FormLabel.Nature,
            "指标性质 指标方向 运算符号 指标类型 指标符号 计算符号 比较符 符号 指标属性 指标值类型 性质 目标方向"
        ),
        (
            FormLabel.Target,
            "年度指标值 指标值 目标值 年初目标值 年度目标值 预期指标值 计划指标值 全年目标值 预期目标值 年度预期值 绩效目标值 计划值 年初指标值 "
                + "设定值 预期值 绩效指标值 年初设定值 年度绩效指标值 预期完成值 计划完成值 年初设定指标值 全年指标值 预期指标 年度指标 三级指标值 "
                + "全年目标 计划完成情况 年度计划值 年初绩效指标值 指标目标值 预设指标值 业绩指标值 预算指标值 目标设定值"
        ),
        (FormLabel.MeasureUnit, "度量单位 计量单位 单位 指标单位 指标值单位 计数单位 指标计量单位"),
        (
            FormLabel.Actual,
            "实际完成值 完成值 全年完成值 全年实际完成值 全年实际值 实际值 完成情况 实际完成 实现值 年度完成值 实际完成指标值 "
                + "指标完成值 完成指标值 实际完成数 全年实际完成指标值 年度实际完成值 指标完成情况 自评完成值 实际指标值 绩效指标完成情况 "
                + "绩效指标完成值 年度指标完成值 年度完成情况 实绩值 年度实际值 实际完成业绩值 业绩值 完成数 年末完成值 实际完成绩效"
        ),
        (
            FormLabel.OtherColumn,
            "指标解释 指标说明 评分标准 评分细则 评价标准 数据来源 佐证资料 备注 计算公式 计分方法 评分依据 上年完成值 历史值 指标类别 赋分规则 "
                + "指标完成率 完成程度 自评说明 评分规则 计算方法 计分标准 扣分 得分依据 评分说明 指标值说明 完成比例 证明材料 指标值来源 上年实际值 "
                + "历史参考值 取值方式 完成值数据来源 指标依据 偏差度 偏离度 上年度指标值 指标内涵 自评依据 评价要点 评分办法 上年指标值 是否完成 佐证材料 "
                + "打分标准 指标来源 指标释义 数据来源及获取方式 考核标准 绩效标准 赋分标准 评价方法 得分说明"
        ),
        (
            FormLabel.Expected,
            "预期目标 年初设定目标 年度预期目标 年初目标 年初预期目标 年初绩效目标 年度绩效目标 设定目标 绩效目标 年度目标 年初设定的目标 预期绩效目标 "
                + "年度总体目标预期 年度总目标 总体目标预期 年初设定绩效目标 计划目标 预期目标情况"
        ),
        (
            FormLabel.Outcome,
            "实际完成情况 全年实际完成情况 目标实际完成情况 年度总体目标完成情况 绩效目标实际完成情况 绩效目标完成情况 总体目标完成情况 目标完成情况 "
                + "年度绩效目标完成情况 年度目标完成情况 实际完成目标 实际完成情况说明 年度总体目标完成情况综述 年度绩效目标实际完成情况 目标实现情况 年度实际完成情况 总体目标实际完成情况 "
                + "全年完成情况"
        ),
        (FormLabel.TaskNumber, "序号"),
        (FormLabel.TaskName, "任务名称 主要任务 工作任务 年度主要任务名称 主要任务名称 重点任务 年度重点任务"),
        (FormLabel.TaskContent, "主要内容 任务内容 工作内容 具体内容 任务主要内容"),
        (
            FormLabel.Side,
            "绩效指标 年度绩效指标 年度绩效 项目资金 资金情况 年度总体目标 总体目标 年度预算申请 预算执行情况 项目支出预算 年度主要任务 指标 "
                + "年度总体绩效目标 预算情况 项目预算 年度资金 资金 绩效 项目资金情况 预算执行 项目基本情况 基本情况 部门预算 资金投入 年度预算执行情况 "
                + "总体完成情况 目标 年度绩效目标及指标 绩效指标完成 项目绩效指标 资金使用情况 预算及执行情况 部门整体支出预算 年度部门预算 项目资金预算 "
                + "项目预算执行情况 绩效目标及指标 年度绩效指标完成 支出预算 年度支出预算 部门预算申请 资金投入情况 绩效自评 年度绩效指标情况 "
                + "项目资金来源及使用 资金执行情况 预算资金情况 年度总体目标及完成情况"
        ),
        (
            FormLabel.Total,
            "总分 合计 总计 总得分 得分合计 合计得分 总分值 分值合计 综合得分 合计分值 合计总分 总评分 分数合计 总分合计"
        ),
        (
            FormLabel.End,
            "其他需要说明的问题 其他需要说明事项 其他需要说明的事项 其他需说明的问题 其他说明 评价结论 自评结论 存在问题 存在的问题 改进措施 注 说明 "
                + "主要经验做法 项目管理中存在的主要问题及原因 下一步改进措施 其他需要说明 相关意见建议 存在问题及原因 评价人员 绩效自评结论 存在主要问题 "
                + "部门意见 主管部门审核意见 财政部门审核意见 评价等次 绩效等级 其他需要说明的情况 备注说明 填表说明 填报说明 联系人 填报人 填表人 项目负责人 财务负责人 公开代码"
        ),
    ];

    /// <summary>The words of every printed frame, folded.</summary>
    internal static FrozenDictionary<string, FormLabel> Words { get; } = Build();

    /// <summary>The longest word of the list.</summary>
    internal static int Longest { get; } = Words.Keys.Max(word => word.Length);

    /// <summary>The words of one label.</summary>
    internal static ImmutableArray<string> WordsOf(FormLabel label) =>
        label == FormLabel.Deviation
            ? [.. LabelHits.Deviations.Split(' ')]
            : [.. Lists.Where(list => list.Label == label).SelectMany(list => list.Words.Split(' '))];

    private static FrozenDictionary<string, FormLabel> Build()
    {
        var words = new Dictionary<string, FormLabel>(StringComparer.Ordinal);
        foreach (var (label, list) in Lists)
        {
            foreach (var word in list.Split(' '))
            {
                words.TryAdd(Folding.Compact(word), label);
            }
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
