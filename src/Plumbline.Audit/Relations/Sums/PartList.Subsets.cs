namespace Plumbline.Audit.Relations.Sums;

/// <content>What of a list that does not add up is, at least, a part of its whole.</content>
internal sealed partial class PartList
{
    private List<Claim> Subsets(int cut)
    {
        var claims = new List<Claim>();
        for (var index = 0; index < cut; index++)
        {
            var part = parts[index];
            Used.Add(part.Order);
            if (!IsSame(part.Kind, wholes[0].Kind) || IsCarried(part))
            {
                continue;
            }

            if (IsOverStaff(part))
            {
                claims.Add(SumClaims.Subset(part, wholes[0]));
                continue;
            }

            if (
                wholes.Find(whole =>
                    part.Figure.Value <= whole.Figure.Value && PartColumns.AreOfOne(wholes, whole, part)
                ) is
                { } whole
            )
            {
                claims.Add(SumClaims.Subset(part, whole));
            }
            else if (index == 0 && part.Kind == wholes[0].Kind && IsFirm(part))
            {
                claims.Add(SumClaims.Subset(part, wholes[0]));
            }
        }

        return claims;
    }

    // 本年收入A万元，其中拨款B万元；上年结转C万元: what was carried over is no income of the year.
    private bool IsCarried(Item part) =>
        part.Lead.Contains("结转", StringComparison.Ordinal)
        && wholes[0].Lead.EndsWith("收入", StringComparison.Ordinal);

    // 编制75名，在职71人，其中技术人员74人: of the staff right before 其中, and not of their posts.
    private bool IsOverStaff(Item part) =>
        part == parts[0]
        && wholes.Count > 1
        && IsRightBehind(wholes[0])
        && wholes[0].Kind == part.Kind
        && part.Figure.Value > wholes[0].Figure.Value
        && wholes.Skip(1).All(whole => whole.Lead.Contains("编制", StringComparison.Ordinal));

    private static bool IsSame(string part, string whole) =>
        Figures.UnitKind.Loosely(part) == Figures.UnitKind.Loosely(whole);

    // The part stands right behind 其中, or has the very name of its whole.
    private bool IsFirm(Item part) =>
        (wholes[0].Lead.Length > 2 && part.Lead == wholes[0].Lead)
        || (
            wholes[0].Start > 0
            && !looksBack
            && wholes.Count == 1
            && items.Text.AsSpan(trigger.End, part.Start - trigger.End).IndexOfAny('，', ';') < 0
        );
}
