using Plumbline.Findings;

namespace Plumbline.Regimes.Packs;

/// <summary>Something that can be wrong with a pack: its id, what is said, and what to do about it.</summary>
public sealed record PackProblem(string Id, Template Text, Template Repair);

/// <summary>Everything that loading packs can complain about. Ids 51xx.</summary>
public static class PackMessages
{
    public static PackProblem Unreadable { get; } =
        new(
            "PL5101",
            new("无法读取文件“{name}”", "The file '{name}' cannot be read"),
            new("检查文件是否存在、是否有读取权限", "Check that it exists and may be read")
        );

    public static PackProblem NotUtf8 { get; } =
        new(
            "PL5102",
            new("文件不是 UTF-8 编码", "The file is not UTF-8"),
            new("用文本编辑器另存为 UTF-8", "Save it as UTF-8")
        );

    public static PackProblem FileTooLarge { get; } =
        new(
            "PL5103",
            new("文件超过上限 {limit}", "The file exceeds the limit of {limit}"),
            new("拆分或精简该文件", "Split or shorten it")
        );

    public static PackProblem NotYaml { get; } =
        new(
            "PL5104",
            new("此处不是有效的 YAML", "This is not valid YAML"),
            new(
                "检查缩进（只用空格）、冒号后的空格和引号",
                "Check indentation (spaces only), the space after colons, and quotes"
            )
        );

    public static PackProblem NoContent { get; } =
        new(
            "PL5105",
            new("文件没有内容", "The file is empty"),
            new("按参考手册填写", "Fill it in as the reference says")
        );

    public static PackProblem SecondDocument { get; } =
        new(
            "PL5106",
            new("一个文件只能有一份内容，此处又开始了一份", "A file holds one document; here a second one begins"),
            new(
                "删除“---”及其后的内容，或另存为单独的文件",
                "Remove '---' and what follows, or move it to a file of its own"
            )
        );

    public static PackProblem TooDeep { get; } =
        new("PL5107", new("嵌套超过 {limit} 层", "Nested more than {limit} levels deep"), new("减少嵌套", "Nest less"));

    public static PackProblem Reference { get; } =
        new(
            "PL5108",
            new("不允许使用锚点（&）、引用（*）和标签（!）", "Anchors (&), aliases (*) and tags (!) are not allowed"),
            new(
                "直接写出内容；文字以这些符号开头时加引号",
                "Write the value out; quote a text that begins with such a sign"
            )
        );

    public static PackProblem DuplicateKey { get; } =
        new(
            "PL5109",
            new("“{key}”在同一处写了两次", "'{key}' stands twice in the same place"),
            new("删除其中一个", "Remove one of them")
        );

    public static PackProblem UnknownKey { get; } =
        new(
            "PL5110",
            new("没有名为“{key}”的项", "There is no key '{key}' here"),
            new("可用的项：{known}", "Known keys: {known}")
        );

    public static PackProblem MissingKey { get; } =
        new("PL5111", new("缺少必填的“{key}”", "The required '{key}' is missing"), new("补写该项", "Add it"));

    public static PackProblem WrongValue { get; } =
        new(
            "PL5112",
            new("“{key}”的值{what}不能识别", "The value {what} of '{key}' cannot be read"),
            new("应为{expected}", "Expected {expected}")
        );

    public static PackProblem NoPacks { get; } =
        new(
            "PL5121",
            new("没有找到任何方案", "No packs were found"),
            new(
                "每个方案放在以代码命名的文件夹中，内有 {file}",
                "Put each pack into a folder named by its code, with a {file}"
            )
        );

    public static PackProblem WrongFolder { get; } =
        new(
            "PL5122",
            new(
                "方案代码“{code}”与文件夹名“{folder}”不一致",
                "The code '{code}' differs from the folder's name '{folder}'"
            ),
            new("改代码或文件夹名，使两者相同", "Make them the same")
        );

    public static PackProblem MissingParent { get; } =
        new(
            "PL5123",
            new("没有上级方案“{parent}”", "There is no parent pack '{parent}'"),
            new("改正代码，或把上级方案放在同一目录下", "Correct the code, or put the parent beside this pack")
        );

    public static PackProblem ParentCycle { get; } =
        new(
            "PL5124",
            new("继承关系成环：{circle}", "Packs inherit from each other in a circle: {circle}"),
            new("删去其中一个 parent", "Remove one of the parents")
        );

    public static PackProblem UnknownSource { get; } =
        new(
            "PL5125",
            new("sources 中没有“{name}”这一依据", "'{name}' is not among the sources"),
            new(
                "已有的依据：{known}；或直接写出 text 和 confidence",
                "Known sources: {known}; or write text and confidence here"
            )
        );

    public static PackProblem UnknownMethod { get; } =
        new(
            "PL5126",
            new("没有名为“{rule}”的赋分方法", "There is no scoring method '{rule}'"),
            new("可用的方法：{known}", "Known methods: {known}")
        );

    public static PackProblem MethodOutOfPlace { get; } =
        new(
            "PL5127",
            new("“{slot}”不能使用赋分方法“{rule}”", "'{slot}' cannot use the scoring method '{rule}'"),
            new("可用的方法：{known}", "Methods it can use: {known}")
        );

    public static PackProblem RateOutOfRange { get; } =
        new(
            "PL5128",
            new("“{key}”的比率{value}超出范围", "The rate {value} of '{key}' is out of range"),
            new(
                "应在 {low} 至 {high} 之间，最多两位小数",
                "It must lie between {low} and {high}, with at most two decimals"
            )
        );

    public static PackProblem PointsOutOfRange { get; } =
        new(
            "PL5129",
            new("“{key}”的分数{value}超出 0 至 1000", "The points {value} of '{key}' are not between 0 and 1,000"),
            new("改为范围内的分数", "Use points within the range")
        );

    public static PackProblem BadSteps { get; } =
        new(
            "PL5130",
            new("“{key}”的分档顺序不对或为空", "The steps of '{key}' are empty or out of order"),
            new("按{order}排列，不重复", "Order them {order}, without repetition")
        );

    public static PackProblem WeightSum { get; } =
        new(
            "PL5131",
            new("“{name}”的分值合计为 {sum}，不是 100", "The points of '{name}' add up to {sum}, not 100"),
            new("调整执行率与各一级指标的分值", "Adjust the points of execution and the level-1 kinds")
        );

    public static PackProblem DuplicateCase { get; } =
        new(
            "PL5132",
            new(
                "“{name}”与前面某一分值方案包含的一级指标相同",
                "'{name}' covers the same level-1 kinds as an earlier case"
            ),
            new("合并或删除其中一个", "Merge or remove one of them")
        );

    public static PackProblem WeightsMismatch { get; } =
        new(
            "PL5133",
            new("hasWeights 与 weightCases 不一致", "hasWeights and weightCases disagree"),
            new(
                "有分值的方案至少写一种分值方案；无分值的方案写 weightCases: []",
                "A regime with weights needs a weight case; one without writes weightCases: []"
            )
        );

    public static PackProblem GradesDoNotCover { get; } =
        new(
            "PL5134",
            new("等级没有不重不漏地覆盖 0 至 100 分", "The grades do not cover 0 to 100 without gap or overlap"),
            new(
                "从优到差排列，起点分逐级降低，最末一级从 0 开始，首级不高于 100",
                "From best to worst, with falling lowest scores; the last begins at 0, the first at no more than 100"
            )
        );

    public static PackProblem BadPath { get; } =
        new(
            "PL5135",
            new("填报数据中没有“{path}”这样的{kind}", "No filing has {kind} at '{path}'"),
            new("按填报数据格式改正路径", "Correct the path by the filing's format")
        );

    public static PackProblem MixedTerms { get; } =
        new(
            "PL5136",
            new("“{id}”的分子分母混用了金额和数量", "'{id}' mixes amounts of money and quantities"),
            new("同一公式只用金额或只用数量", "Use only amounts or only quantities in one formula")
        );

    public static PackProblem BadTerm { get; } =
        new(
            "PL5137",
            new("公式的每一项应写 add 或 subtract 其中之一", "Each term of a formula has either add or subtract"),
            new("例如 - add: budget.supplement", "For example - add: budget.supplement")
        );

    public static PackProblem DuplicateId { get; } =
        new("PL5138", new("“{id}”重复", "'{id}' stands twice"), new("删除其中一个", "Remove one of them"));

    public static PackProblem BadRuleId { get; } =
        new(
            "PL5139",
            new("规则编号“{id}”不是 PL 加四位数字", "The rule id '{id}' is not PL and four digits"),
            new("例如 PL2001", "For example PL2001")
        );

    public static PackProblem AspectTwice { get; } =
        new(
            "PL5140",
            new("二级指标“{aspect}”出现在两个一级指标之下", "The aspect '{aspect}' stands under two kinds"),
            new("删除其中一个", "Remove one of them")
        );

    public static PackProblem NumberOutOfRange { get; } =
        new(
            "PL5141",
            new("“{key}”应在 {low} 至 {high} 之间", "'{key}' must lie between {low} and {high}"),
            new("改为范围内的数", "Use a number within the range")
        );

    public static PackProblem RangeReversed { get; } =
        new(
            "PL5142",
            new("“{key}”的结束早于开始", "'{key}' ends before it begins"),
            new("对调或改正", "Swap or correct them")
        );

    public static PackProblem BadExample { get; } =
        new(
            "PL5151",
            new("示例“{name}”的填报数据有误：{why}", "The filing of example '{name}' is wrong: {why}"),
            new("按填报数据格式改正", "Correct it by the filing's format")
        );

    public static PackProblem ExampleFails { get; } =
        new(
            "PL5152",
            new(
                "示例“{name}”的“{what}”应为 {expected}，按本方案得 {computed}",
                "Example '{name}': '{what}' should be {expected}, this pack gives {computed}"
            ),
            new("核对示例的依据，改正示例或方案参数", "Check where the example comes from; correct it or the pack")
        );

    public static PackProblem NothingExpected { get; } =
        new(
            "PL5153",
            new("示例“{name}”没有写预期结果", "Example '{name}' expects nothing"),
            new("写 score、scores、total 或 grade", "Give score, scores, total or grade")
        );

    public static PackProblem NoExamples { get; } =
        new(
            "PL5154",
            new("方案“{code}”没有示例", "The pack '{code}' has no examples"),
            new("在同一文件夹写 {file}，至少一个示例", "Write a {file} in the same folder, with at least one example")
        );

    internal static Template OneOfTheBlocks { get; } =
        new(
            "filing、indicator、execution 三者之一，写成若干“键: 值”",
            "one of filing, indicator and execution, as a map"
        );

    internal static Template AMap { get; } = new("若干“键: 值”", "a map of keys and values");

    internal static Template AList { get; } = new("以“-”开头的列表", "a list of items");

    internal static Template AKey { get; } = new("文字的键", "a key that is a text");
}
