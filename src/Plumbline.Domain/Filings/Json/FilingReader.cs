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
    internal const int MaxFindings = 200;

    private readonly ImmutableArray<Finding>.Builder findings = ImmutableArray.CreateBuilder<Finding>();

    internal ImmutableArray<Finding> Findings => findings.ToImmutable();

    internal object ReadRecord(RecordShape shape, JsonElement json, string path)
    {
        var record = shape.Create();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in json.EnumerateObject())
        {
            if (!JsonText.TryGetName(property, out var name))
            {
                Report(UnknownMember, path, BadNameText.With(("place", Owner(path))), BadCharactersRepair.With());
                continue;
            }

            var place = Step(path, name);
            if (!seen.Add(name))
            {
                Report(Duplicate, place, DuplicateText.With(("name", JsonText.Excerpt(name))), DuplicateRepair.With());
            }
            else if (!shape.ByName.TryGetValue(name, out var member))
            {
                ReportUnknown(shape, name, path);
            }
            else if (property.Value.ValueKind == JsonValueKind.Null)
            {
                ReportIfRequired(member, path);
            }
            else if (Read(member, property.Value, place) is { } value)
            {
                member.Set(record, value);
            }
        }

        foreach (var member in shape.Members.Where(member => !seen.Contains(member.Name)))
        {
            ReportIfRequired(member, path);
        }

        return record;
    }

    private object? Read(Member member, JsonElement json, string path) => Read(member.Shape, member.Term, json, path);

    private object? Read(Shape shape, string term, JsonElement json, string path)
    {
        switch (shape)
        {
            case ScalarShape when json.ValueKind == JsonValueKind.String && !IsReadable(json):
                Report(WrongValue, path, BadCharactersText.With(("term", term)), BadCharactersRepair.With());
                return null;
            case ScalarShape scalar when scalar.Scalar.Read(json) is { } value:
                return value;
            case ScalarShape scalar:
                return ReportWrong(term, json, scalar.Scalar.Expects, path);
            case ListShape list when json.ValueKind == JsonValueKind.Array:
                return ReadList(list, term, json, path);
            case ListShape:
                return ReportWrong(term, json, ("列表（方括号括起）", "a list in square brackets"), path);
            case RecordShape record when json.ValueKind == JsonValueKind.Object:
                return ReadRecord(record, json, path);
            default:
                return ReportWrong(term, json, ("对象（花括号括起）", "an object in braces"), path);
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
            var excerpt = JsonText.Excerpt(name);
            Report(Duplicate, $"{path}[{excerpt}]", DuplicateText.With(("name", excerpt)), DuplicateRepair.With());
        }
    }

    private object? ReportWrong(string term, JsonElement json, (string Chinese, string English) expected, string path)
    {
        if (Full)
        {
            return null;
        }

        var found = JsonText.Excerpt(json.GetRawText());
        var template = new Template(
            WrongValueText.Chinese.Replace("{expected}", expected.Chinese, StringComparison.Ordinal),
            WrongValueText.English.Replace("{expected}", expected.English, StringComparison.Ordinal)
        );
        Report(WrongValue, path, template.With(("term", term), ("found", found)), WrongValueRepair.With());
        return null;
    }

    private void ReportIfRequired(Member member, string path)
    {
        if (member.Meaning.Required)
        {
            var message = MissingMemberText.With(("term", member.Term), ("member", member.Name));
            Report(MissingMember, Step(path, member.Name), message, MissingMemberRepair.With());
        }
    }

    private void ReportUnknown(RecordShape shape, string name, string path)
    {
        if (Full)
        {
            return;
        }

        var known = string.Join(", ", shape.Members.Select(member => member.Name));
        Report(
            UnknownMember,
            Step(path, name),
            (path.Length == 0 ? UnknownTopMemberText : UnknownMemberText).With(
                ("place", path),
                ("member", JsonText.Excerpt(name))
            ),
            UnknownMemberRepair.With(("known", known))
        );
    }

    private void Report(string rule, string path, Message message, Message repair)
    {
        if (Full)
        {
            return;
        }

        findings.Add(new(rule, Severity.Error, new FieldPlace(path), message) { Repair = repair });
        if (Full)
        {
            var limit = MaxFindings.ToString(CultureInfo.InvariantCulture);
            findings.Add(
                new(rule, Severity.Info, new FieldPlace(""), MoreText.With(("limit", limit)))
                {
                    Repair = MoreRepair.With(),
                }
            );
        }
    }

    private bool Full => findings.Count >= MaxFindings;

    private static bool IsReadable(JsonElement json) =>
        JsonText.TryGet(json, out var text) && JsonText.IsPrintable(text);

    private static string Owner(string path) => path.Length == 0 ? FilingJson.SchemaName : path;

    private static string Step(string path, string name) =>
        path.Length == 0 ? JsonText.Excerpt(name) : $"{path}.{JsonText.Excerpt(name)}";
}
