using System.Collections.Immutable;
using Plumbline.Domain;
using Plumbline.Domain.Scoring;
using Plumbline.Regimes.Packs.Yaml;

namespace Plumbline.Regimes.Packs.Reading;

/// <summary>Grades: from best to worst, covering 0 to 100 without gap or overlap.</summary>
internal static class GradeReading
{
    private static readonly Score Highest = Score.FromPoints(100);

    internal static ImmutableArray<GradeCut> Cuts(YamlFields pack, SourceBook sources)
    {
        var cuts = pack.Maps("grades", fields => Cut(fields, sources));
        if (!Grading.Covers(cuts) || cuts.Any(cut => cut.From > Highest))
        {
            pack.Problems.Add(PackMessages.GradesDoNotCover, pack.PlaceOf("grades"));
        }

        return cuts;
    }

    private static GradeCut Cut(YamlFields fields, SourceBook sources) =>
        new(
            fields.Need("grade", YamlTypes.Choice<Grade>(), Grade.Poor),
            fields.NeedText("word"),
            fields.Need("from", YamlTypes.Score, Score.Zero),
            sources.Of(fields)
        );
}
