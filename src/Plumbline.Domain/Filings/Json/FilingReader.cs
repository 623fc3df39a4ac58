using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Plumbline.Findings;
using static Plumbline.Domain.Filings.FilingMessages;

namespace Plumbline.Domain.Filings;

/// <summary>Builds records from JSON along the shape and collects every complaint, not only the first.</summary>
internal sealed class FilingReader
{
    internal const int MaxItems = 100_000;
    private const int MaxFindings = 200;

    private readonly ImmutableArray<Finding>.Builder findings = ImmutableArray.CreateBuilder<Finding>();

    internal ImmutableArray<Finding> Findings => findings.ToImmutable();

    internal object ReadRecord(RecordShape shape, JsonElement json, string path)
    {
        var record = shape.Create();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in json.EnumerateObject())
        {
            var place = Step(path, property.Name);
            if (!seen.Add(property.Name))
            {
                Report(Duplicate, place, DuplicateText.With(("name", property.Name)), DuplicateRepair.With());
            }
            else if (!shape.ByName.TryGetValue(property.Name, out var member))
            {
                ReportUnknown(shape, property.Name, path);
            }
            else if (property.Value.ValueKind != JsonValueKind.Null && Read(member, property.Value, place) is { } value)
            {
                member.Set(record, value);
            }
        }

        foreach (var member in shape.Members.Where(member => member.Meaning.Required && !seen.Contains(member.Name)))
        {
            var message = MissingMemberText.With(("term", member.Term), ("member", member.Name));
            Report(MissingMember, Step(path, member.Name), message, MissingMemberRepair.With());
        }

        return record;
    }

    private object? Read(Member member, JsonElement json, string path) => Read(member.Shape, member.Term, json, path);

    private object? Read(Shape shape, string term, JsonElement json, string path)
    {
        switch (shape)
        {
            case ScalarShape scalar when scalar.Scalar.Read(json) is { } value:
                return value;
            case ScalarShape scalar:
                return ReportWrong(term, json, scalar.Scalar.Expects, path);
            case ListShape list when json.ValueKind == JsonValueKind.Array:
                return ReadList(list, term, json, path);
            case ListShape:
                return ReportWrong(term, json, ("列表 [ … ]", "a list [ … ]"), path);
            case RecordShape record when json.ValueKind == JsonValueKind.Object:
                return ReadRecord(record, json, path);
            default:
                return ReportWrong(term, json, ("对象 { … }", "an object { … }"), path);
        }
    }

    private object? ReadList(ListShape list, string term, JsonElement json, string path)
    {
        if (json.GetArrayLength() > MaxItems)
        {
            var limit = MaxItems.ToString(CultureInfo.InvariantCulture);
            Report(TooLarge, path, TooLargeText.With(("what", term), ("limit", limit)), TooLargeRepair.With());
            return null;
        }

        var items = new List<object>(json.GetArrayLength());
        foreach (var element in json.EnumerateArray())
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{path}[{items.Count}]");
            if (Read(list.Item, term, element, place) is { } item)
            {
                items.Add(item);
            }
        }

        ReportDoubleKeys(list, items, path);
        return list.Build(items);
    }

    private void ReportDoubleKeys(ListShape list, List<object> items, string path)
    {
        if (list.Item is not RecordShape { Key: { } key })
        {
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in items.Select(key.Get).OfType<string>().Where(name => !seen.Add(name)))
        {
            Report(Duplicate, $"{path}[{name}]", DuplicateText.With(("name", name)), DuplicateRepair.With());
        }
    }

    private object? ReportWrong(string term, JsonElement json, (string Chinese, string English) expected, string path)
    {
        var raw = json.GetRawText();
        var found = raw.Length > 60 ? string.Concat(raw.AsSpan(0, 60), "…") : raw;
        var template = new Template(
            WrongValueText.Chinese.Replace("{expected}", expected.Chinese, StringComparison.Ordinal),
            WrongValueText.English.Replace("{expected}", expected.English, StringComparison.Ordinal)
        );
        Report(WrongValue, path, template.With(("term", term), ("found", found)), WrongValueRepair.With());
        return null;
    }

    private void ReportUnknown(RecordShape shape, string name, string path)
    {
        var place = path.Length == 0 ? "filing" : path;
        var known = string.Join(", ", shape.Members.Select(member => member.Name));
        Report(
            UnknownMember,
            Step(path, name),
            UnknownMemberText.With(("place", place), ("member", name)),
            UnknownMemberRepair.With(("known", known))
        );
    }

    private void Report(string rule, string path, Message message, Message repair)
    {
        if (findings.Count < MaxFindings)
        {
            findings.Add(new(rule, Severity.Error, new FieldPlace(path), message) { Repair = repair });
        }
    }

    private static string Step(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
