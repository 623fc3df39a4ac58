using System.Text.RegularExpressions;

namespace Plumbline.Audit.Rules.Plausibility;

/// <summary>What sort of personal data was met.</summary>
internal enum PersonalKind
{
    Identity,
    BankCard,
    Mobile,
    Landline,
    Mail,
}

/// <summary>
/// A piece of personal data in a text, already masked: a finding must not spread what it warns of. It stands at
/// <paramref name="At"/> and is <paramref name="Length"/> characters long.
/// </summary>
internal readonly record struct PersonalItem(PersonalKind Kind, string Masked, int At, int Length)
{
    /// <summary>Everything personal in a text, in the order of the kinds.</summary>
    internal static IEnumerable<PersonalItem> In(string text)
    {
        var plain = PersonalText.Plain(text);
        var taken = new List<Range>();
        foreach (Match run in PersonalText.DigitRuns().Matches(plain))
        {
            if (OfRun(plain, run) is { } item)
            {
                taken.Add(run.Index..(run.Index + run.Length));
                yield return item;
            }
        }

        foreach (Match match in PersonalText.Mobiles().Matches(plain))
        {
            var inside = taken.Any(range => match.Index >= range.Start.Value && match.Index < range.End.Value);
            if (!inside && !PersonalText.IsCode(plain, match.Index) && !PersonalText.IsService(plain, match.Index))
            {
                var digits = PersonalText.Digits(match.Value)[^11..];
                yield return new(PersonalKind.Mobile, $"{digits[..3]}****{digits[^4..]}", match.Index, match.Length);
            }
        }

        foreach (Match match in PersonalText.Landlines().Matches(plain))
        {
            if (!PersonalText.IsOfficeContact(plain, match.Index))
            {
                yield return new(
                    PersonalKind.Landline,
                    $"{match.Groups["area"].Value}-****{match.Value[^2..]}",
                    match.Index,
                    match.Length
                );
            }
        }

        foreach (Match match in PersonalText.Mails().Matches(plain))
        {
            var domain = match.Groups["domain"].Value;
            var official = domain.EndsWith(".gov.cn", StringComparison.OrdinalIgnoreCase);
            if (!official && !PersonalText.IsOfficeContact(plain, match.Index))
            {
                yield return new(PersonalKind.Mail, $"{match.Value[0]}***@{domain}", match.Index, match.Length);
            }
        }
    }

    private static PersonalItem? OfRun(string text, Match run)
    {
        var digits = PersonalText.Digits(run.Value);
        if (digits.Length == 18 && PersonalNumber.IsIdentity(digits))
        {
            return new(PersonalKind.Identity, $"{digits[..3]}*************{digits[^2..]}", run.Index, run.Length);
        }

        var isCard =
            digits.Length is >= 16 and <= 19
            && digits[^1] != 'X'
            && PersonalNumber.PassesLuhn(digits)
            && PersonalText.IsCard(text, run.Index, digits);
        return isCard
            ? new(PersonalKind.BankCard, $"{digits[..4]}********{digits[^4..]}", run.Index, run.Length)
            : null;
    }
}
