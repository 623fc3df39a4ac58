using System.Globalization;
using Plumbline.App.Forms;
using Plumbline.App.Publishing;

namespace Plumbline.Web.Pages.Portal;

/// <summary>Values as the portal prints them.</summary>
public static class PortalWords
{
    /// <summary>The project's name, or that it is the whole department.</summary>
    public static string NameOf(PublishedRow row) => FormTitle.Of(row.Subject, row.Name);

    /// <summary>A score, or a dash where there is none.</summary>
    public static string Score(long? scaled) => scaled is { } value ? Domain.Score.FromScaled(value).ToText(2) : "—";

    /// <summary>Executed of budget in per cent with two decimals; a dash without a budget.</summary>
    public static string Rate(long? executedFen, long? budgetFen) =>
        RateOf(executedFen, budgetFen) is { } rate ? rate.ToString("0.00", CultureInfo.InvariantCulture) + "%" : "—";

    /// <summary>Executed of budget in per cent; null without a budget.</summary>
    public static decimal? RateOf(long? executedFen, long? budgetFen) =>
        budgetFen is > 0 and var budget && executedFen is { } executed
            ? Math.Round(executed * 100m / budget, 2, MidpointRounding.AwayFromZero)
            : null;

    /// <summary>A code in two halves, as it is read aloud.</summary>
    public static string Spaced(string code) => code.Length == PublicCode.Length ? $"{code[..5]}-{code[5..]}" : code;
}
