using System.Collections.Frozen;
using Microsoft.AspNetCore.Identity;
using Plumbline.Findings;

namespace Plumbline.App.Access;

/// <summary>Expected refusals about accounts, posts and passwords, ids 554x.</summary>
public static class AccessRefusals
{
    /// <summary>The actor has no right over the unit or the account.</summary>
    public const string OutOfReach = "PL5540";

    /// <summary>Nobody gives a post to, or closes, himself: a second administrator has to.</summary>
    public const string FourEyes = "PL5541";

    /// <summary>Whoever keeps accounts holds no post that touches figures, and the other way round.</summary>
    public const string DutiesMix = "PL5542";

    /// <summary>A password against the rules, or a wrong one.</summary>
    public const string Password = "PL5543";

    /// <summary>A name that is taken or cannot be used.</summary>
    public const string UserName = "PL5544";

    /// <summary>A value of the request that is missing or wrong.</summary>
    public const string Request = "PL5545";

    private static readonly FrozenDictionary<string, (string Id, string Field, Template Text)> ByCode = new Dictionary<
        string,
        (string, string, Template)
    >(StringComparer.Ordinal)
    {
        ["PasswordTooShort"] = (Password, "password", new("密码至少10个字符", "A password has at least 10 characters")),
        ["PasswordRequiresDigit"] = (Password, "password", new("密码须含数字", "A password needs a digit")),
        [PasswordRules.NoLetter] = (Password, "password", new("密码须含字母", "A password needs a letter")),
        [PasswordRules.HasUserName] = (
            Password,
            "password",
            new("密码不能包含用户名", "A password must not contain the user name")
        ),
        [PasswordRules.Common] = (
            Password,
            "password",
            new("这个密码太常见，容易被猜中", "This password is too common and easily guessed")
        ),
        ["PasswordMismatch"] = (Password, "current", new("当前密码不正确", "The current password is wrong")),
        ["DuplicateUserName"] = (UserName, "userName", new("这个用户名已有人使用", "This user name is taken")),
        ["InvalidUserName"] = (
            UserName,
            "userName",
            new("用户名只能用字母、数字和 - . _ @ +", "A user name has letters, digits and - . _ @ + only")
        ),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly Template Reach = new("您无权管理这个账户或单位", "You may not manage this account or unit");

    private static readonly Template Self = new(
        "不能给自己授予岗位、停用或重置自己，请由另一名管理员办理",
        "Nobody gives a post to himself, closes or resets himself; ask another administrator"
    );

    private static readonly Template Mix = new(
        "系统管理员不得兼任可以填报、审核或评分的岗位，请另建账户",
        "An administrator holds no post that fills, reviews or scores; use another account"
    );

    private static readonly Template Other = new("{error}", "{error}");

    /// <summary>No right over it.</summary>
    public static Finding NoReach() => new(OutOfReach, Severity.Error, new FieldPlace("account"), Reach.With());

    /// <summary>Somebody else has to do it.</summary>
    public static Finding NotYourself() => new(FourEyes, Severity.Error, new FieldPlace("account"), Self.With());

    /// <summary>Duties that one account must not hold together.</summary>
    public static Finding Mixed() => new(DutiesMix, Severity.Error, new FieldPlace("role"), Mix.With());

    /// <summary>A field of the request is missing or wrong.</summary>
    public static Finding Bad(string field, Template what) => Bad(field, what.With());

    internal static Finding Bad(string field, Message what) =>
        new(Request, Severity.Error, new FieldPlace(field), what);

    /// <summary>What the library of accounts refused.</summary>
    internal static Finding Of(IdentityError error) =>
        ByCode.TryGetValue(error.Code, out var known)
            ? new(known.Id, Severity.Error, new FieldPlace(known.Field), known.Text.With())
            : new(Request, Severity.Error, new FieldPlace(""), Other.With(("error", error.Description)));
}
