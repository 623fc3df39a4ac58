using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Plumbline.App.Data.Records;

namespace Plumbline.App.Access;

/// <summary>
/// Rules for passwords beyond their length: a letter and a digit, without the user name, not one that everybody tries
/// first. Words are compared without the digits and signs around them, so that Qwerty12345 is as common as qwerty.
/// </summary>
public sealed class PasswordRules : IPasswordValidator<Account>
{
    internal const string NoLetter = "PasswordRequiresLetter";
    internal const string HasUserName = "PasswordHasUserName";
    internal const string Common = "PasswordCommon";

    private const string Letters = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ";
    private const string Digits = "23456789";
    private const int FewestKinds = 5;

    // What heads every published list of leaked passwords, in English and in pinyin, and what offices of this kind use.
    private static readonly FrozenSet<string> CommonWords = """
        a aa aaa aaaa ab abc abcd abcde abcdef abcabc admin administrator aini asd asdf asdfg asdfgh asdfghjkl baby
        caiwu caizheng changeme china computer dragon football gongan guanliyuan hello huanying iloveyou jixiao
        kaimen letmein login love loveyou master mima mimamima monkey nihao p pass passw passwd password passwordp pw pwd
        princess q qaz qazwsx qazwsxedc qq qw qwe qwer qwert qwerty qwertyui qwertyuiop root secret shadow shenji
        sunshine superman superuser system test testtest tianbao user welcome wo woaini woaiwojia wsx xx xxx xxxx
        yusuan zaq zhongguo zx zxc zxcv zxcvb zxcvbn zxcvbnm
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        var errors = Errors(user.UserName ?? "", password ?? "")
            .Select(code => new IdentityError { Code = code, Description = code })
            .ToArray();
        return Task.FromResult(errors.Length == 0 ? IdentityResult.Success : IdentityResult.Failed(errors));
    }

    /// <summary>A password that nobody chose: 12 characters, none easily taken for another.</summary>
    public static string NewSecret() =>
        RandomNumberGenerator.GetString(Letters, 5)
        + RandomNumberGenerator.GetString(Digits, 2)
        + RandomNumberGenerator.GetString(Letters, 4)
        + RandomNumberGenerator.GetString(Digits, 1);

    private static IEnumerable<string> Errors(string userName, string password)
    {
        if (!password.Any(char.IsLetter))
        {
            yield return NoLetter;
        }

        if (userName.Length > 2 && password.Contains(userName, StringComparison.OrdinalIgnoreCase))
        {
            yield return HasUserName;
        }

        if (IsCommon(password))
        {
            yield return Common;
        }
    }

    private static bool IsCommon(string password)
    {
        var plain = password.ToLowerInvariant().Replace('0', 'o').Replace('@', 'a').Replace('$', 's');
        return password.Distinct().Count() < FewestKinds
            || CommonWords.Contains(LettersOf(password.ToLowerInvariant()))
            || CommonWords.Contains(LettersOf(plain).TrimEnd('o'));
    }

    private static string LettersOf(string text) => string.Concat(text.Where(char.IsLetter));
}
