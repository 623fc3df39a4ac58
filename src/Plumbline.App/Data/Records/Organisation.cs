using Microsoft.AspNetCore.Identity;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Data.Records;

/// <summary>What a node of the organisation tree is.</summary>
public enum UnitKind
{
    /// <summary>地区: a finance bureau and all that it oversees.</summary>
    Region,

    /// <summary>主管部门.</summary>
    Department,

    /// <summary>预算单位.</summary>
    Unit,

    /// <summary>内设股室.</summary>
    Section,
}

/// <summary>A node of the organisation tree, of any depth. A closed unit keeps its history.</summary>
public sealed class Unit
{
    public long Id { get; set; }

    public long? ParentId { get; set; }

    /// <summary>Ids from the root down to this node: <c>/1/5/</c>. What lies under a node starts with its path.</summary>
    public string Path { get; set; } = "";

    public UnitKind Kind { get; set; }

    /// <summary>预算单位代码, or the region code of a region.</summary>
    public string Code { get; set; } = "";

    public string Name { get; set; } = "";

    /// <summary>First day on which it exists; null: always.</summary>
    public DateOnly? ValidFrom { get; set; }

    /// <summary>Last day; null: still there.</summary>
    public DateOnly? ValidTo { get; set; }

    /// <summary>涉密: none of its filings is ever published or exported in bulk.</summary>
    public bool Classified { get; set; }

    /// <summary>The unit this one was merged into or renamed to.</summary>
    public long? SuccessorId { get; set; }
}

/// <summary>A person who can sign in. What the person may do comes from posts alone.</summary>
public sealed class Account : IdentityUser<long>
{
    public string DisplayName { get; set; } = "";

    /// <summary>May not sign in any more.</summary>
    public bool Disabled { get; set; }

    /// <summary>The password was set by somebody else and has to be changed.</summary>
    public bool MustChangePassword { get; set; }

    public DateTime CreatedAt { get; set; }

    public DateTime? LastSignInAt { get; set; }
}

/// <summary>岗位: an account holds a role over a unit and all below it, for a time.</summary>
public sealed class Post
{
    public long Id { get; set; }

    public long AccountId { get; set; }

    public long UnitId { get; set; }

    public Role Role { get; set; }

    public DateOnly? ValidFrom { get; set; }

    /// <summary>Last day. A stand-in always has one.</summary>
    public DateOnly? ValidTo { get; set; }

    /// <summary>代理: the post that this one stands in for.</summary>
    public long? StandsInForId { get; set; }

    public string? Reason { get; set; }

    public long? GrantedById { get; set; }

    public DateTime GrantedAt { get; set; }
}
