using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Plumbline.App.Files;
using Plumbline.Domain.Library;
using Plumbline.Findings;

namespace Plumbline.App.Library;

/// <summary>What a package says about itself.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version, as its maker counts.</param>
/// <param name="MadeBy">Who made it.</param>
/// <param name="Made">On which day.</param>
public sealed record PackageHead(string Name, string Version, string MadeBy, DateOnly Made);

/// <summary>指标包: indicators to hand on, with a hash by which the receiver sees that nothing was changed on the way.</summary>
/// <param name="Head">What it says about itself.</param>
/// <param name="Indicators">Ordered by code.</param>
public sealed record IndicatorPackage(PackageHead Head, ImmutableArray<LibraryIndicator> Indicators)
{
    /// <summary>SHA-256 over head and indicators in their canonical form, whatever the file looks like.</summary>
    public string Hash
    {
        get
        {
            var text = new StringBuilder();
            text.Append(Head.Name).Append('\n').Append(Head.Version).Append('\n').Append(Head.MadeBy).Append('\n');
            text.Append(LibraryPackageFile.Day(Head.Made)).Append('\n');
            foreach (var indicator in Indicators)
            {
                text.Append(LibraryJson.Text(indicator)).Append('\n');
            }

            return FileHash.Of(text.ToString());
        }
    }
}

/// <summary>Writes packages as files and reads those of others.</summary>
public static class LibraryPackageFile
{
    /// <summary>The kind of file, with its version.</summary>
    public const string Format = "plumbline-library/1";

    /// <summary>Most bytes of a file.</summary>
    public const int MostBytes = 4 << 20;

    /// <summary>Most indicators in a package.</summary>
    public const int MostIndicators = 5_000;

    private const int MostFindings = 20;
    private const int LongestHead = 200;
    private const string Sha = "sha256:";

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>The package's file as UTF-8.</summary>
    public static byte[] Write(PackageHead head, IEnumerable<LibraryIndicator> indicators)
    {
        var package = Of(head, indicators);
        var file = new JsonObject
        {
            ["format"] = Format,
            ["name"] = head.Name,
            ["version"] = head.Version,
            ["madeBy"] = head.MadeBy,
            ["made"] = Day(head.Made),
            ["hash"] = Sha + package.Hash,
            ["indicators"] = new JsonArray([.. package.Indicators.Select(LibraryJson.Of)]),
        };
        return Encoding.UTF8.GetBytes(file.ToJsonString(Indented) + "\n");
    }

    /// <summary>The package of a file, or everything that is wrong with it.</summary>
    public static Result<IndicatorPackage> Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MostBytes)
        {
            return Failed("文件过大（上限 4 MB）");
        }

        JsonObject? file;
        try
        {
            file = JsonNode.Parse(bytes) as JsonObject;
        }
        catch (JsonException)
        {
            return Failed("不是 JSON 文件");
        }

        // A member that stands twice is noticed when members are first asked for.
        try
        {
            return file is null ? Failed("不是 JSON 文件") : Read(file);
        }
        catch (ArgumentException)
        {
            return Failed("有内容重复");
        }
        catch (InvalidOperationException)
        {
            // Half a character, which only reading the text itself finds.
            return Failed("有文字不完整，无法读取");
        }
    }

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Result<IndicatorPackage> Read(JsonObject file)
    {
        if (Text(file, "format") != Format)
        {
            return Failed($"format 应为 {Format}");
        }

        if (
            Text(file, "name") is not { } name
            || Text(file, "version") is not { } version
            || Text(file, "madeBy") is not { } by
            || Text(file, "hash") is not { } hash
            || !DateOnly.TryParseExact(
                Text(file, "made"),
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var made
            )
        )
        {
            return Failed("缺少名称、版本、制作单位、日期或摘要");
        }

        if (file["indicators"] is not JsonArray { Count: > 0 and <= MostIndicators } list)
        {
            return Failed("没有指标，或指标过多");
        }

        return Indicators(list).Then(read => Judge(Of(new(name, version, by, made), read.Items), hash));
    }

    private static Result<IndicatorPackage> Judge(IndicatorPackage package, string stated)
    {
        var computed = Sha + package.Hash;
        if (!string.Equals(stated, computed, StringComparison.Ordinal))
        {
            return Result.Failed<IndicatorPackage>(LibraryRefusals.Changed(stated, computed));
        }

        var twice = package
            .Indicators.GroupBy(one => one.Code.Value, StringComparer.Ordinal)
            .FirstOrDefault(group => group.Count() > 1);
        return twice is null
            ? Result.Of(package)
            : Result.Failed<IndicatorPackage>(LibraryRefusals.CodeIsTaken(twice.Key, twice.First().Name));
    }

    private static Result<ReadIndicators> Indicators(JsonArray list)
    {
        var (read, findings) = (new List<LibraryIndicator>(list.Count), new List<Finding>());
        for (var at = 0; at < list.Count && findings.Count < MostFindings; at++)
        {
            if (list[at] is not JsonObject written)
            {
                return Result.Failed<ReadIndicators>(LibraryRefusals.Unreadable($"第{at + 1}个指标不是对象"));
            }

            var indicator = LibraryJsonReading.Read(written, out var problems);
            findings.AddRange(problems.Select(problem => LibraryRefusals.Bad(problem, at + 1)));
            if (indicator is not null)
            {
                read.Add(indicator);
            }
        }

        return findings.Count > 0
            ? Result.Failed<ReadIndicators>([.. findings])
            : Result.Of(new ReadIndicators([.. read]));
    }

    private static IndicatorPackage Of(PackageHead head, IEnumerable<LibraryIndicator> indicators) =>
        new(head, [.. indicators.OrderBy(indicator => indicator.Code.Value, StringComparer.Ordinal)]);

    private static string? Text(JsonObject file, string member) =>
        file[member] is JsonValue value
        && value.TryGetValue<string>(out var text)
        && text.Trim().Length is > 0 and <= LongestHead
            ? text
            : null;

    private static Result<IndicatorPackage> Failed(string why) =>
        Result.Failed<IndicatorPackage>(LibraryRefusals.Unreadable(why));

    private sealed record ReadIndicators(ImmutableArray<LibraryIndicator> Items);
}
