using System.Globalization;
using Plumbline.App.Registers;
using Plumbline.App.RollUps.Binding;
using Plumbline.App.Surveys;
using Plumbline.Findings;

namespace Plumbline.App.RollUps;

/// <summary>Texts of roll-ups.</summary>
internal static class RollUpMessages
{
    internal static Template NameMissing { get; } =
        new("请给快照起一个名称（100字以内）", "Give the snapshot a name of at most 100 characters");

    private static Template TakenFrom { get; } =
        new(
            "取自汇总：{submitted}/{expected}份已报，逾期{late}份，{stated}份填有此项",
            "Taken from the roll-up: {submitted} of {expected} in, {late} late, {stated} state it"
        );

    /// <summary>Why a field changed, for its event.</summary>
    internal static Message Taken(BindLine line) =>
        TextOf(line)
            .With(
                ("submitted", Text(line.Now.Submitted)),
                ("expected", Text(line.Now.Expected)),
                ("late", Text(line.Now.Late)),
                ("stated", Text(line.Now.Stated))
            );

    private static Template TextOf(BindLine line) =>
        line.Source switch
        {
            BindSource.Register => RegisterTexts.Taken,
            BindSource.Survey when line.Now.Expected == 0 => SurveyTexts.TakenUncounted,
            BindSource.Survey => SurveyTexts.Taken,
            _ => TakenFrom,
        };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
