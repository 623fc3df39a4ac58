using System.Globalization;
using Microsoft.Extensions.Localization;
using Plumbline.App.Dashboards;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.Domain;
using Plumbline.Domain.Numbers;
using Plumbline.Domain.Workflow;
using Plumbline.Web.Pages.Forms;

namespace Plumbline.Web.Pages.Dashboards;

/// <summary>What all tables of a dashboard need: words, whose forms, and the addresses of the lists behind figures.</summary>
internal sealed record PanelWords(
    Dashboard Dashboard,
    string PathBase,
    IStringLocalizer<DashboardTexts> T,
    IStringLocalizer<ShellTexts> S
)
{
    internal DashboardScope Scope => Dashboard.Scope;

    /// <summary>A count that leads to its forms; zero leads nowhere.</summary>
    internal PanelCell Count(int forms, FormFacets facets, FormState? state = null, string? unitPath = null) =>
        new(Number(forms), forms == 0 ? null : Link(facets, state, unitPath));

    /// <summary>The list of the forms behind a figure.</summary>
    internal string Link(FormFacets facets, FormState? state = null, string? unitPath = null, int? year = null) =>
        PathBase
        + FormsLinks.Found(
            new()
            {
                Year = year ?? Scope.Year,
                State = state,
                UnitPath = unitPath ?? Scope.UnitPath,
                Facets = facets,
            }
        );

    /// <summary>The name of a branch: the unit right below the top, or the top for its own forms.</summary>
    internal string NameOf(string path) => Find(path)?.Name ?? T["Money.Own", Dashboard.Unit.Name];

    /// <summary>Facets of a branch: the top's own forms are those of no unit below.</summary>
    internal FormFacets Of(FormFacets facets, string path) =>
        path == Scope.UnitPath ? facets with { Own = true } : facets;

    /// <summary>The dashboard of a branch; null for the top's own forms.</summary>
    internal string? Down(string path) =>
        Find(path) is { } unit ? PathBase + DashboardLinks.Show(unit.Id, Scope.Year, Scope.Layer) : null;

    /// <summary>The name of a range of numbers under <c>name.Below</c>, <c>.From</c>, <c>.Between</c>.</summary>
    internal string Range(string name, NumberRange range) =>
        range.From is null ? T[$"{name}.Below", range.Below!]
        : range.Below is null ? T[$"{name}.From", range.From]
        : T[$"{name}.Between", range.From, range.Below];

    // Decimals of 万元 that say each fen.
    private const int ToTheFen = 6;

    internal static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A part of a whole: <c>37.5%</c>; empty when there is no whole.</summary>
    internal static string Share(long part, long whole, int digits = 1) =>
        whole == 0 ? "" : Rounding.ToText(new Fraction(part, whole) * 100, digits) + "%";

    /// <summary>The same for a chart.</summary>
    internal static decimal? Percent(long part, long whole) =>
        whole == 0
            ? null
            : decimal.Parse(Rounding.ToText(new Fraction(part, whole) * 100, 2), CultureInfo.InvariantCulture);

    /// <summary>Fen in 万元.</summary>
    internal static PanelCell Amount(long fen) => new(Text(fen, 2)) { Exact = Text(fen, ToTheFen) };

    internal static decimal AmountOf(long fen) => decimal.Parse(Text(fen, 2), CultureInfo.InvariantCulture);

    private static string Text(long fen, int decimals) =>
        Money.FromFen(fen).ToText(MoneyUnit.TenThousandYuan, decimals);

    private Unit? Find(string path) => Dashboard.Below.FirstOrDefault(unit => unit.Path == path);
}
