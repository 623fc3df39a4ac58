using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Plumbline.Domain.Filings;

namespace Plumbline.Domain.Library;

/// <summary>Reads an indicator of the library from JSON that comes from outside; says everything that is wrong with it.</summary>
public static class LibraryJsonReading
{
    /// <summary>The indicator; null where it cannot be made. Problems of its content are reported too.</summary>
    public static LibraryIndicator? Read(JsonObject written, out ImmutableArray<LibraryProblem> problems)
    {
        var found = new List<LibraryProblem>();
        var reader = new Reader(written, found);
        var indicator = reader.Indicator();
        found.AddRange(
            written
                .Select(member => member.Key)
                .Where(name => !LibraryJson.Members.Contains(name, StringComparer.Ordinal))
                .Select(name => Unread(name))
        );
        found.AddRange(indicator is null ? [] : LibraryRules.Check(indicator));
        problems = [.. found];
        return indicator;
    }

    private static LibraryProblem Unread(string member) =>
        new(member, LibraryMessages.Unread.With(("member", member)), LibraryMessages.UnreadRepair.With());

    private sealed class Reader(JsonObject written, List<LibraryProblem> problems)
    {
        internal LibraryIndicator? Indicator()
        {
            var hasCode = IndicatorCode.TryParse(Text("code") ?? "", out var code);
            if (!hasCode)
            {
                problems.Add(Unread("code"));
            }

            var indicator = new LibraryIndicator
            {
                Code = code,
                Field = Text("field") ?? "",
                Kind = Choice<IndicatorKind>("kind") ?? Wrong<IndicatorKind>("kind"),
                Aspect = Choice<IndicatorAspect>("aspect"),
                Group = Text("group"),
                Name = Text("name") ?? "",
                Explanation = Text("explanation") ?? "",
                Unit = Text("unit"),
                Nature = Choice<IndicatorNature>("nature") ?? Wrong<IndicatorNature>("nature"),
                Direction = Choice<Direction>("direction"),
                Formula = Formula(),
                IndicatorSource = Choice<IndicatorSource>("indicatorSource") ?? IndicatorSource.Other,
                TargetBasis = Choice<TargetBasis>("targetBasis") ?? TargetBasis.Other,
                Measurement = Choice<MeasurementMethod>("measurement") ?? Wrong<MeasurementMethod>("measurement"),
                DataSource = Choice<DataSource>("dataSource") ?? DataSource.Other,
                Evidence =
                [
                    .. Words("evidence").Select(word => Choice<EvidenceKind>("evidence", word)).OfType<EvidenceKind>(),
                ],
                Proof = Text("proof") ?? "",
                Synonyms = [.. Words("synonyms")],
                Source = Source(),
            };
            return hasCode ? indicator : null;
        }

        private string? Text(string name) => Text(written[name], name);

        private string? Text(JsonNode? node, string name)
        {
            switch (node)
            {
                case null:
                    return null;
                case JsonValue value when value.TryGetValue<string>(out var text):
                    return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
                default:
                    problems.Add(Unread(name));
                    return null;
            }
        }

        private List<string> Words(string name)
        {
            switch (written[name])
            {
                case null:
                    return [];
                case JsonArray list:
                    return [.. list.Select(item => Text(item, name)).OfType<string>()];
                default:
                    problems.Add(Unread(name));
                    return [];
            }
        }

        private T? Choice<T>(string name)
            where T : struct, Enum => Text(name) is { } word ? Choice<T>(name, word) : null;

        private T? Choice<T>(string name, string word)
            where T : struct, Enum
        {
            foreach (var value in Enum.GetValues<T>())
            {
                if (LibraryJson.Word(value) == word)
                {
                    return value;
                }
            }

            problems.Add(Unread(name));
            return null;
        }

        private T Wrong<T>(string name)
            where T : struct, Enum
        {
            if (problems.All(problem => problem.Member != name))
            {
                problems.Add(Unread(name));
            }

            return default;
        }

        private IndicatorFormula? Formula()
        {
            if (written["formula"] is not { } node)
            {
                return null;
            }

            if (node is JsonObject formula)
            {
                return new(Text(formula["numerator"], "formula") ?? "", Text(formula["denominator"], "formula") ?? "");
            }

            problems.Add(Unread("formula"));
            return null;
        }

        private Source Source()
        {
            if (
                written["source"] is JsonObject source
                && Text(source["text"], "source") is { } text
                && Text(source["confidence"], "source") is { } word
                && Choice<Confidence>("source", word) is { } confidence
            )
            {
                return new(text, confidence) { Note = Text(source["note"], "source") };
            }

            problems.Add(Unread("source"));
            return new("", Confidence.Own);
        }
    }
}
