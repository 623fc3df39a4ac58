using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Library;
using Plumbline.Regimes.Packs;
using Plumbline.Regimes.Packs.Reading;
using Plumbline.Regimes.Packs.Yaml;

namespace Plumbline.Regimes.Library;

/// <summary>Reads the files of the library one after the other; codes and fields are unique over all of them.</summary>
internal sealed class LibraryReading(PackProblems problems)
{
    private readonly HashSet<string> codes = new(StringComparer.Ordinal);

    internal LibraryField Field(string file, YamlMap map)
    {
        var fields = new YamlFields(map, problems);
        var code = fields.NeedText("library");
        if (code.Length > 0 && code != Path.GetFileNameWithoutExtension(file))
        {
            problems.Add(LibraryFileMessages.WrongFile, fields.PlaceOf("library"), ("code", code), ("file", file));
        }

        var sources = SourceBook.Read(fields);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var field = new LibraryField(
            code,
            fields.NeedText("name"),
            fields.NeedText("english"),
            fields.NeedText("version"),
            fields.Need("date", YamlTypes.Date, DateOnly.MinValue),
            fields.Maps("indicators", one => Indicator(one, code, sources, names))
        );
        fields.Done();
        return field;
    }

    private LibraryIndicator? Indicator(YamlFields fields, string field, SourceBook sources, HashSet<string> names)
    {
        var code = Code(fields);
        var indicator = new LibraryIndicator
        {
            Code = code!,
            Field = field,
            Kind = fields.Need("kind", YamlTypes.Choice<IndicatorKind>(), IndicatorKind.Output),
            Aspect = fields.Maybe("aspect", YamlTypes.Choice<IndicatorAspect>()),
            Group = fields.Text("group"),
            Name = fields.NeedText("name"),
            Explanation = fields.NeedText("explanation"),
            Unit = fields.Text("unit"),
            Nature = fields.Need("nature", YamlTypes.Choice<IndicatorNature>(), IndicatorNature.Quantitative),
            Direction = fields.Maybe("direction", YamlTypes.Choice<Direction>()),
            Formula = Formula(fields),
            IndicatorSource = fields.Need(
                "indicatorSource",
                YamlTypes.Choice<IndicatorSource>(),
                IndicatorSource.Other
            ),
            TargetBasis = fields.Need("targetBasis", YamlTypes.Choice<TargetBasis>(), TargetBasis.Other),
            Measurement = fields.Need(
                "measurement",
                YamlTypes.Choice<MeasurementMethod>(),
                MeasurementMethod.Statistics
            ),
            DataSource = fields.Need("dataSource", YamlTypes.Choice<DataSource>(), DataSource.Other),
            Evidence = fields.Values("evidence", YamlTypes.Choice<EvidenceKind>()),
            Proof = fields.NeedText("proof"),
            Synonyms = fields.Values("synonyms", YamlTypes.Text),
            Source = sources.Of(fields),
        };
        Check(fields, indicator);
        if (!names.Add(NameKey.Of(indicator.Name)))
        {
            problems.Add(LibraryFileMessages.Twice, fields.PlaceOf("name"), ("name", indicator.Name));
        }

        return code is null ? null : indicator;
    }

    // Null where it is none; a second use of a code is said and read on.
    private IndicatorCode? Code(YamlFields fields)
    {
        var word = fields.NeedText("code");
        if (!IndicatorCode.TryParse(word, out var code) || code.Value != word)
        {
            problems.Add(LibraryFileMessages.BadCode, fields.PlaceOf("code"), ("code", word));
            return null;
        }

        if (!codes.Add(code.Value))
        {
            problems.Add(LibraryFileMessages.Twice, fields.PlaceOf("code"), ("name", word));
        }

        return code;
    }

    private static IndicatorFormula? Formula(YamlFields fields)
    {
        if (fields.Map("formula") is not { } formula)
        {
            return null;
        }

        var read = new IndicatorFormula(formula.NeedText("numerator"), formula.NeedText("denominator"));
        formula.Done();
        return read;
    }

    // What is missing was reported when it was read; here only what stands there and does not fit.
    private void Check(YamlFields fields, LibraryIndicator indicator)
    {
        foreach (var problem in LibraryRules.Check(indicator))
        {
            var what = new PackProblem(
                LibraryFileMessages.BadIndicator.Id,
                problem.What.Template,
                problem.Repair.Template
            );
            problems.Add(what, fields.PlaceOf(problem.Member), [.. problem.What.Arguments]);
        }
    }
}
