using Plumbline.Findings;

namespace Plumbline.Audit.Review.Checks;

/// <summary>What the checks of a published text say.</summary>
internal static class TextMessages
{
    internal static readonly Template OtherYear = new(
        "{form}为{found}年度，报告年度为{year}年",
        "{form} is for {found}; the report is for {year}"
    );

    internal static readonly Template OneYear = new(
        "改为同一年度；附有上年表格的，请注明",
        "Use one year; if last year's form is attached, say so"
    );

    internal static readonly Template NoResult = new(
        "{form}中{names}没有填写完成值，其他{others}项都已填写",
        "In {form}, {names} has no result, while {others} other rows do"
    );

    internal static readonly Template FillIn = new(
        "补填；不适用的写明“不适用”",
        "Fill it in, or write that it does not apply"
    );

    internal static readonly Template OtherGrade = new(
        "{score}分应为“{expected}”，文中为“{found}”",
        "A score of {score} is graded '{expected}'; the text says '{found}'"
    );

    internal static readonly Template CorrectGrade = new(
        "按文中的等级分档改正等级，或核对得分",
        "Correct the grade by the scale in the text, or check the score"
    );

    internal static readonly Template StateScale = new(
        "按全国办法（财预〔2020〕10号）的分档核对：{scale}；本地分档不同的，请在文中写明",
        "Check it by the national scale: {scale}; if the place has another, print it in the text"
    );

    internal static readonly Template Placeholders = new(
        "有未填写的占位内容“{quote}”，共{count}处",
        "A placeholder was not filled in: '{quote}' ({count} in all)"
    );

    internal static readonly Template FillPlaceholder = new("填写实际内容，或删去该处", "Fill it in or remove it");

    internal static readonly Template Marks = new(
        "文字中混入了程序标记“{found}”，共{count}处",
        "The text holds the mark-up '{found}' ({count} in all)"
    );

    internal static readonly Template RemoveMarks = new(
        "删除标记；表格中的错误值查明公式后改正",
        "Remove it; for an error value, repair the formula"
    );

    internal static readonly Template NoChapter = new(
        "报告中没有见到“{name}”方面的内容",
        "The report seems to have no part on '{name}'"
    );

    internal static readonly Template AddChapter = new(
        "按规定的提纲补写；没有内容的，写明“无”及原因",
        "Add it; if there is nothing to report, say so and why"
    );

    internal static readonly Template Misgrouped = new(
        "“{found}”的千分位逗号位置不对，共{count}处",
        "The commas of '{found}' do not part its digits by threes ({count} in all)"
    );

    internal static readonly Template Regroup = new(
        "核对数字，每三位一个逗号；小数点移位的一并改正",
        "Check the number and part its digits by threes; the point may be out of place too"
    );

    internal static readonly Template Skipped = new(
        "标题编号不连续：“{before}”之后是“{after}”，共{count}处",
        "Heading numbers do not follow each other: '{after}' comes after '{before}' ({count} in all)"
    );

    internal static readonly Template Repeated = new(
        "标题编号重复：“{before}”之后又是“{after}”，共{count}处",
        "A heading number is given twice: '{after}' comes after '{before}' ({count} in all)"
    );

    internal static readonly Template Renumber = new("重新编排标题编号", "Number the headings again");

    internal static readonly Template FullYetMissed = new(
        "“{name}”目标{target}，完成{actual}，未达目标却得满分{score}",
        "'{name}': target {target}, actual {actual}; missed, yet it has the full {score} points"
    );

    internal static readonly Template ScoreAgain = new(
        "按完成情况重新计分，或说明满分的理由",
        "Score it by its result, or say why it has full marks"
    );

    internal static readonly Template NoUnit = new(
        "“{name}”的目标{target}带百分号，完成值{actual}没有单位",
        "The target of '{name}' is {target}, but the result {actual} has no unit"
    );

    internal static readonly Template AddUnit = new("补写单位，使两列可比", "Add the unit so that the two compare");

    internal static readonly Template Turned = new(
        "“{cell}”的符号位置不当",
        "The sign in '{cell}' stands in the wrong place"
    );

    internal static readonly Template Turn = new(
        "比较符号写在数前，百分号写在数后",
        "Put ≥ before the number and % after it"
    );

    internal static readonly Template NoReason = new(
        "{form}有{count}项指标未达目标而没有说明原因：{names}",
        "{form}: {count} indicators missed their targets and give no reason: {names}"
    );

    internal static readonly Template GiveReason = new(
        "写明未达目标的具体原因和改进措施",
        "Give the reason and the measures"
    );

    internal static readonly Template AllFull = new(
        "{form}的{count}项指标全部满分（共{forms}张表如此）",
        "All {count} indicators of {form} have full marks ({forms} forms in all)"
    );

    internal static readonly Template LookAgain = new(
        "逐项对照目标、完成值和佐证复核得分",
        "Check each score against target, result and evidence"
    );

    internal static readonly Template DoneForNothing = new(
        "{form}的{what}为{amount}，却有{count}项产出指标填报完成：{names}",
        "{form}: {what} is {amount}, yet {count} output indicators are reported as done: {names}"
    );

    internal static readonly Template ExplainDone = new(
        "核实资金和完成值；由其他资金或其他年度资金完成的，请说明",
        "Check funds and results; say which other money paid, or correct the results"
    );

    internal static readonly Template Overspent = new(
        "{form}全年执行数{executed}是年初预算数{initial}的{times}倍，全文没有说明追加或调整",
        "{form}: {executed} was spent on an initial budget of {initial} ({times} times), and no adjustment is mentioned"
    );

    internal static readonly Template Adjusted = new(
        "{form}全年预算数{budget}与年初预算数{initial}相差{rate}%，没有说明原因",
        "{form}: the budget went from {initial} to {budget} ({rate}%) without a reason"
    );

    internal static readonly Template ExplainBudget = new(
        "填写预算调整说明，列明依据和金额",
        "Explain the adjustment with its basis and amount"
    );

    internal static readonly Template TooEarly = new(
        "{year}年度的{what}写明{date}公开，早于该年度结束",
        "{what} of {year} is said to be published {date}, before the year ended"
    );

    internal static readonly Template NoSuchDay = new("“{date}”不是有效日期", "'{date}' is not a date");

    internal static readonly Template CorrectDate = new("核对日期后改正", "Check the date and correct it");

    internal static readonly Template SameTask = new(
        "“{name}”的{what}与“{other}”逐字相同",
        "{what} of '{name}' is word for word that of '{other}'"
    );

    internal static readonly Template SameGoal = new(
        "{form}的实际完成情况与预期目标逐字相同，没有写明完成了什么",
        "The outcome in {form} repeats the goal word for word and does not say what was done"
    );

    internal static readonly Template Rewrite = new("按各自的实际情况重写", "Write what is true of each");

    internal static readonly Template WordsForFigures = new(
        "{form}有{count}项指标值是数值而完成值是文字：{names}",
        "{form}: {count} targets are figures and their results are words: {names}"
    );

    internal static readonly Template GiveFigure = new("填写实际完成的数值", "Give the figure that was reached");

    internal static readonly Template SetFigure = new(
        "{form}有{count}项指标名称是定性描述而指标值是百分比：{names}",
        "{form}: {count} indicators are described in words and have a percentage as target: {names}"
    );

    internal static readonly Template SayWhichRate = new(
        "写明是什么比率，或改为定性指标值",
        "Say which rate it is, or set a qualitative target"
    );

    internal static readonly Template Several = new(
        "“{cell}”一行含{count}项指标，无法分别填列完成值和得分",
        "The row '{cell}' holds {count} measures; they cannot have one result and one score"
    );

    internal static readonly Template Split = new(
        "拆成每行一项指标，分别填写指标值、完成值和分值",
        "Split it: one measure a row, each with its target, result and weight"
    );

    internal static readonly Template AboveBound = new(
        "“{name}”为{value}，不可能超过100%",
        "'{name}' is {value}; it cannot exceed 100%"
    );

    internal static readonly Template CheckFigure = new("核对数据后改正", "Check the figure and correct it");

    internal static readonly Template OddUnit = new(
        "全文金额以万元列示，只有“{found}”以元列示，疑为{meant}",
        "All amounts of the text are in 万元, only '{found}' is in 元: {meant} may be meant"
    );

    internal static readonly Template CheckUnit = new(
        "核对计量单位；确为元的，折合成万元列示",
        "Check the unit; if it is 元, print it in 万元 like the others"
    );
}
