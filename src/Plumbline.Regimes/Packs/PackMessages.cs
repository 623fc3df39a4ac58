using Plumbline.Findings;

namespace Plumbline.Regimes.Packs;

/// <summary>Something that can be wrong with a pack: its id, what is said, and what to do about it.</summary>
public sealed record PackProblem(string Id, Template Text, Template Repair);

/// <summary>Everything that loading packs can complain about. Ids 51xx.</summary>
public static class PackMessages
{
    public static PackProblem Unreadable { get; } =
        new("PL5101", new("无法读取文件“{name}”", "The file '{name}' cannot be read"), new("检查文件是否存在、是否有读取权限", "Check that it exists and may be read"));

    public static PackProblem NotUtf8 { get; } =
        new("PL5102", new("文件不是 UTF-8 编码", "The file is not UTF-8"), new("用文本编辑器另存为 UTF-8", "Save it as UTF-8"));

    public static PackProblem FileTooLarge { get; } =
        new("PL5103", new("文件超过上限 {limit}", "The file exceeds the limit of {limit}"), new("拆分或精简该文件", "Split or shorten it"));

    public static PackProblem NotYaml { get; } =
        new(
            "PL5104",
            new("此处不是有效的 YAML", "This is not valid YAML"),
            new("检查缩进（只用空格）、冒号后的空格和引号", "Check indentation (spaces only), the space after colons, and quotes")
        );

    public static PackProblem NoContent { get; } =
        new("PL5105", new("文件没有内容", "The file is empty"), new("按参考手册填写", "Fill it in as the reference says"));

    public static PackProblem SecondDocument { get; } =
        new(
            "PL5106",
            new("一个文件只能有一份内容，此处又开始了一份", "A file holds one document; here a second one begins"),
            new("删除“---”及其后的内容，或另存为单独的文件", "Remove '---' and what follows, or move it to a file of its own")
        );

    public static PackProblem TooDeep { get; } =
        new("PL5107", new("嵌套超过 {limit} 层", "Nested more than {limit} levels deep"), new("减少嵌套", "Nest less"));

    public static PackProblem Reference { get; } =
        new(
            "PL5108",
            new("不允许使用锚点（&）、引用（*）和标签（!）", "Anchors (&), aliases (*) and tags (!) are not allowed"),
            new("直接写出内容；文字以这些符号开头时加引号", "Write the value out; quote a text that begins with such a sign")
        );

    public static PackProblem DuplicateKey { get; } =
        new("PL5109", new("“{key}”在同一处写了两次", "'{key}' stands twice in the same place"), new("删除其中一个", "Remove one of them"));

    public static PackProblem UnknownKey { get; } =
        new("PL5110", new("没有名为“{key}”的项", "There is no key '{key}' here"), new("可用的项：{known}", "Known keys: {known}"));

    public static PackProblem MissingKey { get; } =
        new("PL5111", new("缺少必填的“{key}”", "The required '{key}' is missing"), new("补写该项", "Add it"));

    public static PackProblem WrongValue { get; } =
        new(
            "PL5112",
            new("“{key}”的值{what}不能识别", "The value {what} of '{key}' cannot be read"),
            new("应为{expected}", "Expected {expected}")
        );

    internal static Template AMap { get; } = new("若干“键: 值”", "a map of keys and values");

    internal static Template AList { get; } = new("以“-”开头的列表", "a list of items");

    internal static Template AKey { get; } = new("文字的键", "a key that is a text");
}
