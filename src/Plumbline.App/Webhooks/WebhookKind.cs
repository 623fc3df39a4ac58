using System.Collections.Immutable;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;

namespace Plumbline.App.Webhooks;

/// <summary>Something that other systems can be told of.</summary>
/// <param name="Name">As subscriptions and messages name it.</param>
/// <param name="What">What happened.</param>
public sealed record WebhookKind(string Name, Template What)
{
    public const string Submitted = "form.submitted";
    public const string Returned = "form.returned";
    public const string Approved = "form.approved";
    public const string Published = "publication.published";
    public const string Issued = "task.issued";

    /// <summary>A message that an administrator sends to try a receiver; nobody subscribes to it.</summary>
    public const string Test = "test";

    /// <summary>All that can be subscribed to.</summary>
    public static ImmutableArray<WebhookKind> All { get; } =
    [
        new(Submitted, new("填报表已提交", "A form was submitted")),
        new(Returned, new("填报表被退回", "A form was returned")),
        new(Approved, new("填报表审核通过", "A form was approved")),
        new(Published, new("结果已公开", "A result was published")),
        new(Issued, new("任务已下达", "A task was issued")),
    ];

    /// <summary>What a move of a form is to other systems; null: nothing.</summary>
    internal static string? Of(MoveAction action) =>
        action switch
        {
            MoveAction.Submit => Submitted,
            MoveAction.Return => Returned,
            MoveAction.Approve or MoveAction.Accept => Approved,
            _ => null,
        };
}
