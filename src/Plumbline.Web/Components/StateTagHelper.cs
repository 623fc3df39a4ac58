using System.Collections.Frozen;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using Plumbline.Domain.Filings;

namespace Plumbline.Web.Components;

/// <summary><c>&lt;pl-state value="@form.State" /&gt;</c>: where something stands, as colour, sign and word.</summary>
/// <remarks>The word is the resource <c>State.FormState.Draft</c>; other states bring their <see cref="Text"/>.</remarks>
[HtmlTargetElement("pl-state", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StateTagHelper(IStringLocalizer<ShellTexts> texts, Icons icons) : TagHelper
{
    private static readonly Look Waiting = new("pl-state-waiting", "clock");
    private static readonly Look Done = new("pl-state-done", "circle-check");
    private static readonly Look Back = new("pl-state-back", "arrow-back-up");
    private static readonly Look Open = new("pl-state-open", "edit");
    private static readonly Look Closed = new("pl-state-closed", "lock");
    private static readonly Look Alert = new("pl-state-alert", "alert-triangle");
    private static readonly Look Public = new("pl-state-public", "world");

    private static readonly FrozenDictionary<string, Look> Looks = new Dictionary<string, Look>(StringComparer.Ordinal)
    {
        ["Draft"] = Open,
        ["Drafted"] = Open,
        ["AdjustmentDrafted"] = Open,
        ["Returned"] = Back,
        ["Refused"] = Back,
        ["Retracted"] = Back,
        ["Approved"] = Done,
        ["Cleared"] = Done,
        ["FinanceAccepted"] = Done,
        ["Concluded"] = Done,
        ["Locked"] = Closed,
        ["Archived"] = Closed,
        ["Closed"] = Closed,
        ["Withheld"] = Closed,
        ["Disclosed"] = Public,
        ["Published"] = Public,
        ["Warned"] = Alert,
        ["Suspended"] = Alert,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A state of one of the processes in Domain/Workflow.</summary>
    public required Enum Value { get; set; }

    /// <summary>The word, where the shell's resources have none.</summary>
    public string? Text { get; set; }

    /// <summary>The stage of a form, where its words differ: what is locked of a goal is 已批复.</summary>
    public FilingStage? Stage { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var look = Looks.GetValueOrDefault(Value.ToString(), Waiting);
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"pl-state {look.Class}");
        output.Content.SetHtmlContent(icons.Icon(ViewContext.HttpContext.Request.PathBase, look.Icon));
        output.Content.Append(Text ?? Word());
    }

    private string Word() =>
        Stage is { } stage && texts[$"State.{stage}.{Value}"] is { ResourceNotFound: false } own
            ? own
            : texts[$"State.{Value.GetType().Name}.{Value}"];

    private sealed record Look(string Class, string Icon);
}
