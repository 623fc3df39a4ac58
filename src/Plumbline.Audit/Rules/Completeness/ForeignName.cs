using System.Buffers;
using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Completeness;

/// <summary>
/// A09: no bureau of another place stands in the text, as happens when a text is copied. Silent unless the filing says
/// where it belongs; bureaux above and below, issuers of cited documents, and partners named as such are no strangers.
/// </summary>
public sealed class ForeignName : FilingRule
{
    private const int Nearby = 12;

    private static readonly string[] Partnership =
    [
        "学习",
        "考察",
        "交流",
        "帮扶",
        "支援",
        "协作",
        "合作",
        "结对",
        "对口",
        "签订",
        "共建",
        "参观",
        "调研",
        "援",
    ];

    // Two characters before 县 that hold one of these are more likely a verb than the name of a place: 上报县财政局.
    private static readonly SearchValues<char> NotInNames = SearchValues.Create(
        "报送向经由与和及请对在按从到同被给为赴是了的各全本我该上下级已并将以等得配联申反馈纳入交缴拨付提协助会调织汇告通过据照围绕接受争取获负责指导承担属极时力系办理局院校所处委厅部做供组任完议"
    );

    private static readonly SearchValues<char> EndsOfPlaces = SearchValues.Create("省市州盟县区旗");

    // The two characters before 市, 县 or 区: enough to tell places apart without a gazetteer.
    private static readonly Regex Bureau = new(
        @"(?<place>\p{IsCJKUnifiedIdeographs}{2}[省市州盟县区旗])(?<office>"
            + WordList.Any(WordList.Read("offices.txt"))
            + ")",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        TimeSpan.FromMilliseconds(Patience.Milliseconds)
    );

    internal static readonly Template Foreign = new(
        "文中出现“{name}”，不属于本地：{quote}",
        "The text names '{name}', a bureau of another place: {quote}"
    );

    internal static readonly Template Repair = new(
        "核对是否为其他单位材料的残留；确有工作往来的，写明关系",
        "Check whether it was copied from elsewhere; if there is a connection, say which"
    );

    public override RuleInfo Info { get; } =
        new(
            RuleIds.ForeignName,
            "A09",
            Severity.Warning,
            new("文中没有其他地区单位的名称", "No bureau of another place is named"),
            Sources.Own
        );

    public override IEnumerable<Finding> Check(FilingCase subject)
    {
        var home = HomeRegion.Of(subject.Filing.Identity);
        if (home.IsUnknown)
        {
            yield break;
        }

        var known = Known(subject);
        foreach (
            var (path, text) in FilingTexts
                .In(subject.Filing)
                .Where(text => !text.Path.StartsWith("basis", StringComparison.Ordinal))
        )
        {
            foreach (var (name, index, length) in In(text, home))
            {
                if (!known.Contains(name, StringComparison.Ordinal))
                {
                    yield return At(
                        path,
                        Foreign.With(("name", name), ("quote", TextPattern.Quote(text, index, length)))
                    ) with
                    {
                        Found = name,
                        Repair = Repair.With(),
                    };
                    break;
                }
            }
        }
    }

    /// <summary>Bureaux of other places in a text that are named neither as partners nor behind a verb.</summary>
    internal static IEnumerable<(string Name, int Index, int Length)> In(string text, HomeRegion home)
    {
        if (!text.AsSpan().ContainsAny(EndsOfPlaces))
        {
            yield break;
        }

        foreach (var match in Bureau.Matches(text).Cast<Match>())
        {
            var place = match.Groups["place"].Value;
            if (IsName(place) && home.Excludes(place) && !IsPartner(text, match))
            {
                yield return (match.Value, match.Index, match.Length);
            }
        }
    }

    // Whoever stands in the head of the filing, issued a document or is allowed by the regime may be named anywhere.
    private static string Known(FilingCase subject)
    {
        var (filing, identity) = (subject.Filing, subject.Filing.Identity);
        IEnumerable<string?> names =
        [
            identity.Department,
            identity.Unit,
            identity.Region,
            identity.Addressee,
            identity.Signatory,
            filing.Organisation?.Superior,
            .. filing.Basis.SelectMany(document => new[] { document.Issuer, document.Title }),
            .. subject.Items("allow"),
        ];
        return string.Join('\n', names.OfType<string>());
    }

    // 年内县财政局抽查凭证: within the year, and no county of that name.
    private static bool IsName(string place) =>
        place.AsSpan(..^1).IndexOfAny(NotInNames) < 0 && !place.StartsWith("年内", StringComparison.Ordinal);

    private static bool IsPartner(string text, Match match)
    {
        var from = Math.Max(0, match.Index - Nearby);
        var around = text[from..Math.Min(text.Length, match.Index + match.Length + Nearby)];
        return Partnership.Any(around.Contains);
    }
}
