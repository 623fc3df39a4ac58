using System.ComponentModel.DataAnnotations;
using Plumbline.Domain.Workflow;

namespace Plumbline.Web.Pages.People;

/// <summary>What is typed for a post.</summary>
public sealed class NewPost
{
    public Role Role { get; set; }

    /// <summary>Code or name of the unit; not for a stand-in.</summary>
    [StringLength(200)]
    public string? Unit { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    /// <summary>The post stood in for.</summary>
    public long? StandsInForId { get; set; }

    [StringLength(500)]
    public string? Reason { get; set; }
}
