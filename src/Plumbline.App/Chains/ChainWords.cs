using Plumbline.Domain;
using Plumbline.Domain.Numbers;

namespace Plumbline.App.Chains;

/// <summary>Figures of links as they are printed.</summary>
internal static class ChainWords
{
    /// <summary>An amount in 万元 with two decimals.</summary>
    internal static string Money(long fen) =>
        Domain.Money.FromFen(fen).ToText(MoneyUnit.TenThousandYuan, 2) + MoneyUnit.TenThousandYuan.Word();

    /// <summary>A share kept in 1/10,000.</summary>
    internal static string Share(long parts) => Rounding.ToText(new Fraction(parts, 100), 1) + "%";

    /// <summary>A grade.</summary>
    internal static string Grade(Grade grade) =>
        grade switch
        {
            Domain.Grade.Excellent => "优",
            Domain.Grade.Good => "良",
            Domain.Grade.Fair => "中",
            _ => "差",
        };
}
