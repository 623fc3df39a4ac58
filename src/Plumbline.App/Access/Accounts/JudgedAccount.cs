using System.Collections.Immutable;
using Plumbline.App.Data.Records;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;

namespace Plumbline.App.Access.Accounts;

/// <summary>A person as a row of a list gives him, in words.</summary>
/// <param name="Number">Row of the sheet, from 1.</param>
/// <param name="UserName">To sign in with.</param>
/// <param name="DisplayName">As others see it.</param>
/// <param name="Email">For notices; may be empty.</param>
/// <param name="Unit">Code or whole name of the unit of the post; empty: no post.</param>
/// <param name="Role">Role of the post in a word; empty: no post.</param>
public sealed record AccountRow(
    int Number,
    string UserName,
    string DisplayName,
    string Email,
    string Unit,
    string Role
);

/// <summary>A row that was looked at.</summary>
/// <param name="Row">As it was given.</param>
/// <param name="Unit">The unit meant; null: no post, or none was found.</param>
/// <param name="Role">The role meant; null: no post, or none was found.</param>
/// <param name="Wrong">Why no account is made of it; empty: one can be.</param>
public sealed record JudgedAccount(AccountRow Row, Unit? Unit, Role? Role, ImmutableArray<Message> Wrong);
