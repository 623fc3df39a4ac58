using Plumbline.App.Data.Records;
using Plumbline.App.Review;
using Plumbline.Domain;
using Plumbline.Domain.Results;

namespace Plumbline.App.Results;

/// <summary>The mark on a self-evaluation, from its score sheet and its money.</summary>
public static class AlarmOf
{
    /// <summary>The mark of a form.</summary>
    public static Alarm Form(Form form, ReviewSheet sheet, AlarmBounds bounds)
    {
        var lines = sheet.Lines.Where(line => line.Line is { NotApplicable: false, Weight: not null, Score: not null });
        var byKind = lines.ToLookup(line => line.Item == ReviewSheet.Execution);
        return SelfAlarm.Of(
            new(
                Sum(byKind[false].Select(line => line.Line.Score!.Value.Scaled)),
                Sum(byKind[false].Select(line => line.Line.Weight!.Value.Scaled)),
                Sum(byKind[true].Select(line => line.Line.Score!.Value.Scaled)),
                Sum(byKind[true].Select(line => line.Line.Weight!.Value.Scaled)),
                form.BudgetFen,
                form.ExecutedFen
            ),
            bounds
        );
    }

    private static Score Sum(IEnumerable<long> scaled) => Score.FromScaled(scaled.Sum());
}
