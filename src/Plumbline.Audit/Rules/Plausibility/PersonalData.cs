using System.Globalization;
using Plumbline.Audit.Rules.Completeness;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Plausibility;

/// <summary>
/// D09: what is written to be published holds nobody's telephone, identity or card number and no private mail address. The
/// sign-off is internal and not looked at; the contact of an office is meant to be known.
/// </summary>
public sealed class PersonalData : FilingRule
{
    private static readonly Template Identity = new(
        "文字中有公民身份号码（{masked}），共{count}处",
        "The text holds an identity number ({masked}), {count} in all"
    );

    private static readonly Template BankCard = new(
        "文字中有银行卡号（{masked}），共{count}处",
        "The text holds a bank card number ({masked}), {count} in all"
    );

    private static readonly Template Mobile = new(
        "文字中有手机号码（{masked}），共{count}处",
        "The text holds a mobile number ({masked}), {count} in all"
    );

    private static readonly Template Landline = new(
        "文字中有未注明为单位联系电话的固定电话（{masked}），共{count}处",
        "The text holds a telephone number not labelled as an office's ({masked}), {count} in all"
    );

    private static readonly Template Mail = new(
        "文字中有未注明为单位联系方式的电子邮箱（{masked}），共{count}处",
        "The text holds a mail address not labelled as an office's ({masked}), {count} in all"
    );

    private static readonly Template Repair = new(
        "公开前删去，或隐去中间数字；单位的联系方式注明“联系电话”",
        "Remove or mask it before publication; label an office's contact as such"
    );

    public override RuleInfo Info { get; } =
        new(
            RuleIds.PersonalData,
            "D09",
            Severity.Warning,
            new("公开的文字中没有个人信息", "Text for publication holds no personal data"),
            Sources.Own
        );

    public override IEnumerable<Finding> Check(FilingCase subject) =>
        from text in FilingTexts.In(subject.Filing)
        where !text.Path.StartsWith("signOff.", StringComparison.Ordinal)
        from items in PersonalItem.In(text.Text).GroupBy(item => item.Kind)
        select Report(text.Path, items.Key, items.First().Masked, items.Count());

    private Finding Report(string path, PersonalKind kind, string masked, int count)
    {
        var template = kind switch
        {
            PersonalKind.Identity => Identity,
            PersonalKind.BankCard => BankCard,
            PersonalKind.Mobile => Mobile,
            PersonalKind.Landline => Landline,
            _ => Mail,
        };
        var message = template.With(("masked", masked), ("count", count.ToString(CultureInfo.InvariantCulture)));
        return At(path, message) with { Found = masked, Repair = Repair.With() };
    }
}
