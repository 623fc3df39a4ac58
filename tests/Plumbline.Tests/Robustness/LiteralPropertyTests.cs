using FsCheck;
using FsCheck.Fluent;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Testing.Samples;
using Xunit;

namespace Plumbline.Tests.Robustness;

/// <summary>Whatever characters come, literals and paths are read or refused, and what was read comes back.</summary>
public sealed class LiteralPropertyTests
{
    private static readonly Config Fixed = Config
        .QuickThrowOnFailure.WithQuietOnSuccess(true)
        .WithMaxTest(2_000)
        .WithReplay(20230214, 7);

    private static readonly string[] Pieces =
    [
        .. "0 9 12 ３ 999999999999999999 . ． , ， - － − + ≥ <= 不低于 约 近 余 多 以上 左右 万 亿 元 万元 亿元".Split(
            ' '
        ),
        .. "% ％ 个百分点 人 月 号 一 两 十 百 千 零 〇 无 é e E ∞ ½ ① ٣ ㎡ / ·".Split(' '),
        .. new[] { "", " ", "　", "\t", "\0", "\uD800", "\uDC00", "\uFFFF" },
    ];

    private static readonly string[] Steps =
    [
        .. "budget total indicators activities facts identity department executedAmount value otherMatters".Split(' '),
        .. "[ ] [0] [k] [*] [=] [origin=currentYear] [kind=x] [-1] [9999999999] . .. { } {{ }} *".Split(' '),
        .. new[] { "", " ", "\uD800" },
    ];

    [Fact]
    public void Quantity_OfAnyText_IsRefusedOrKeepsItsLiteral() =>
        ForAll(
            Pieces,
            text =>
            {
                var read = Quantity.TryParse(text, out var quantity);
                return !read || (quantity.ToString() == text && quantity.ToInterval().Contains(quantity.Value));
            }
        );

    [Fact]
    public void Amount_OfAnyText_IsRefusedOrReadsBackTheSame() =>
        ForAll(
            Pieces,
            text =>
                !Amount.TryParse(text, out var amount)
                || (Amount.Parse(amount.ToString()) == amount && amount.ToInterval().Contains(amount.Value.Fen))
        );

    [Fact]
    public void StatedValue_OfAnyText_KeepsIt() => ForAll(Pieces, text => StatedValue.Of(text).ToString() == text);

    [Fact]
    public void Codes_OfAnyText_AreRefusedOrNormal() =>
        ForAll(
            Pieces,
            text =>
                (
                    !UnitCode.TryParse(text, out var unit)
                    || UnitCode.TryParse(unit.Value, out var again) && again == unit
                )
                && (
                    !IndicatorCode.TryParse(text, out var code)
                    || IndicatorCode.TryParse(code.Value, out var same) && same == code
                )
                && (
                    !Weight.TryParse(text, out var weight)
                    || Weight.TryParse(weight.ToString(), out var equal) && equal == weight
                )
        );

    [Fact]
    public void FilingPath_OfAnyText_IsRefusedOrLeadsSomewhereOrNowhere()
    {
        var filing = FilingJson.Read(Sample.Read(Sample.Files[0])).OrThrow();
        ForAll(
            Steps,
            text =>
                !FilingPath.TryParse(text, out var path)
                || (
                    path.ToString() == text
                    && path.Describe().Length > 0
                    && (path.Find(filing) is null || path.Kind() is not null)
                )
        );
    }

    [Fact]
    public void Prose_OfAnyText_LosesNothingButBraces() =>
        ForAll(
            Steps,
            text =>
            {
                var parts = new Prose(text).Parts().Select(part => part.IsToken ? "{" + part.Text + "}" : part.Text);
                return Bare(string.Concat(parts)) == Bare(text);
            }
        );

    private static void ForAll(string[] pieces, Func<string, bool> holds)
    {
        var texts = Gen.Elements(pieces).ArrayOf().Select(string.Concat).ToArbitrary();
        Check.One(Fixed, Prop.ForAll(texts, holds));
    }

    private static string Bare(string text) =>
        text.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);
}
