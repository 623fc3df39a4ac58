using System.Collections.Immutable;
using Microsoft.AspNetCore.Identity;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.Findings;

namespace Plumbline.App.Access.Accounts;

/// <summary>What became of one row of a list.</summary>
/// <param name="Listed">The row.</param>
/// <param name="Secret">Its account with the first password; null: there is none.</param>
/// <param name="Findings">Why there is no account, or no post.</param>
public sealed record AddedAccount(JudgedAccount Listed, AccountSecret? Secret, ImmutableArray<Finding> Findings);

/// <summary>
/// Adds the accounts of a list and gives their posts, row by row, each as if it were typed by itself; rows with something
/// wrong are told and left out.
/// </summary>
public static class AddAccounts
{
    /// <summary>What became of each row, in their order.</summary>
    public static async Task<ImmutableArray<AddedAccount>> Run(
        AppDb db,
        UserManager<Account> users,
        TimeProvider time,
        Actor actor,
        ImmutableArray<AccountRow> rows,
        CancellationToken cancellation
    )
    {
        var added = ImmutableArray.CreateBuilder<AddedAccount>(rows.Length);
        foreach (var listed in await AccountList.Judge(db, actor, rows, cancellation))
        {
            added.Add(
                listed.Wrong.IsEmpty
                    ? await Add(db, users, time, actor, listed, cancellation)
                    : new(listed, null, [.. listed.Wrong.Select(why => Refusals.Bad("row", why))])
            );
            db.ChangeTracker.Clear();
        }

        return added.MoveToImmutable();
    }

    private static async Task<AddedAccount> Add(
        AppDb db,
        UserManager<Account> users,
        TimeProvider time,
        Actor actor,
        JudgedAccount listed,
        CancellationToken cancellation
    )
    {
        var (row, unit) = (listed.Row, listed.Unit);
        var asked = new NewAccount(row.UserName, row.DisplayName, row.Email);
        var account = await AddAccount.Run(db, users, time, actor, asked, cancellation);
        if (!account.TryGet(out var secret))
        {
            return new(listed, null, account.Findings);
        }

        if (unit is null || listed.Role is not { } role)
        {
            return new(listed, secret, []);
        }

        var post = new PostRequest(secret.AccountId, unit.Id, role, null, null, null, null);
        var given = await GivePost.Run(db, time, actor, post, cancellation);
        return new(listed, secret, given.Findings);
    }
}
