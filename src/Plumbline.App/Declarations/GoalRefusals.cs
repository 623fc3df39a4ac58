using System.Globalization;
using Plumbline.Findings;

namespace Plumbline.App.Declarations;

/// <summary>Refusals about goals, in words.</summary>
public static class GoalRefusals
{
    /// <summary>A goal whose review is not finished, or whose grade keeps it from going on.</summary>
    public const string NotGraded = "PL5530";

    /// <summary>No kind of adjustment was chosen.</summary>
    internal static Finding NoKind() => Refusals.Bad("kind", KindText.With());

    /// <summary>The document that orders the adjustment is not named.</summary>
    internal static Finding NoDocument() => Refusals.Bad("document", DocumentText.With());

    /// <summary>A document number that is too long.</summary>
    internal static Finding LongDocument(int most) => Refusals.Bad("document", Refusals.TooLong(most));

    /// <summary>Points that cannot be read, or are more than the item has.</summary>
    internal static Finding BadPoints(string name, string most) =>
        Refusals.Bad("points", PointsText.With(("name", name), ("most", most)));

    /// <summary>An opinion stands with points alone.</summary>
    internal static Finding NoPoints(string name) => Refusals.Bad("points", NoPointsText.With(("name", name)));

    /// <summary>An opinion that is too long.</summary>
    internal static Finding LongOpinion(int most) => Refusals.Bad("opinion", Refusals.TooLong(most));

    /// <summary>Items without points.</summary>
    internal static Finding Ungraded(int left) =>
        Make(UngradedText.With(("left", left.ToString(CultureInfo.InvariantCulture))), UngradedRepair.With());

    /// <summary>中: it has to be mended first.</summary>
    internal static Finding Fair(string grade) => Make(FairText.With(("grade", grade)), FairRepair.With());

    /// <summary>差: it does not go on.</summary>
    internal static Finding Poor(string grade) => Make(PoorText.With(("grade", grade)), PoorRepair.With());

    private static Finding Make(Message message, Message repair) =>
        new(NotGraded, Severity.Error, new FieldPlace(""), message) { Repair = repair };

    private static Template KindText { get; } =
        new("请选择调整的种类：追加、调整或修订", "Choose the kind: supplement, adjustment or revision");

    private static Template DocumentText { get; } =
        new("请填写批准追加或调整的文件文号", "Give the number of the document that orders it");

    private static Template PointsText { get; } =
        new("“{name}”的得分应为 0 至 {most} 的数", "The points of “{name}” are a number from 0 to {most}");

    private static Template NoPointsText { get; } =
        new(
            "“{name}”写了意见但没有得分：请给出得分，或同时清空意见",
            "“{name}” has an opinion and no points: give points, or take the opinion away too"
        );

    private static Template UngradedText { get; } =
        new("绩效目标审核还有{left}项没有打分", "{left} items of the review have no points yet");

    private static Template UngradedRepair { get; } =
        new("在本页“绩效目标审核”中逐项打分后再通过", "Give points to each item of the review on this page first");

    private static Template FairText { get; } =
        new("审核等级为“{grade}”，须退回修改后重新报送", "Graded “{grade}”: it has to be mended and submitted anew");

    private static Template FairRepair { get; } =
        new("用“退回”，理由中写明要修改之处", "Return it and say what has to be mended");

    private static Template PoorText { get; } =
        new("审核等级为“{grade}”，不得进入下一步预算安排流程", "Graded “{grade}”: it does not enter the budget");

    private static Template PoorRepair { get; } =
        new("用“退回”并说明理由；重新论证后才能再报", "Return it with the reason; it needs to be argued anew");
}
