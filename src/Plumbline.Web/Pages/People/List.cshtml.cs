using System.Collections.Immutable;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Plumbline.App.Access.Accounts;
using Plumbline.App.Data;
using Plumbline.App.Imports.Figures;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.People;

/// <summary>Adds the accounts of a list: first what would become of each row, then the passwords, shown once.</summary>
[RequestSizeLimit(MostBytes)]
[RequestFormLimits(ValueCountLimit = MostValues)]
public sealed class ListModel(
    AppDb db,
    UserManager<App.Data.Records.Account> users,
    TimeProvider time,
    ColumnNames names,
    CurrentActor current,
    IStringLocalizer<PeopleTexts> texts
) : PageModel
{
    private const int MostBytes = 5 << 20;
    private const int MostValues = (AccountList.Most * 6) + 100;

    /// <summary>The rows that were looked at; they come back with the confirmation and are looked at again.</summary>
    [BindProperty]
    public List<TypedAccount> Rows { get; set; } = [];

    public ImmutableArray<JudgedAccount> Listed { get; private set; } = [];

    public ImmutableArray<AddedAccount> Added { get; private set; } = [];

    public IActionResult OnGetTemplate() =>
        File(AccountList.Template(), Downloads.Workbook, $"{texts["List.Title"]}.xlsx");

    /// <summary>Looks at a file.</summary>
    public async Task<IActionResult> OnPostRead(IFormFile? file, CancellationToken cancellation)
    {
        if (file is not { Length: > 0 })
        {
            ModelState.AddModelError("", texts["List.NoFile"]);
            return Page();
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellation);
        var read = AccountList.Read(bytes.ToArray(), names);
        ModelState.Add(read.Findings, "");
        if (read.TryGet(out var rows))
        {
            Listed = await AccountList.Judge(db, time, await current.Get(), rows, cancellation);
        }

        return Page();
    }

    /// <summary>Adds what was looked at.</summary>
    public async Task<IActionResult> OnPostAdd(CancellationToken cancellation)
    {
        var rows = Rows.Take(AccountList.Most).Select(row => row.ToRow()).ToImmutableArray();
        Added = await AddAccounts.Run(db, users, time, await current.Get(), rows, cancellation);
        return Page();
    }
}

/// <summary>A row as the page carries it.</summary>
public sealed class TypedAccount
{
    public int Number { get; set; }

    public string? UserName { get; set; }

    public string? DisplayName { get; set; }

    public string? Email { get; set; }

    public string? Unit { get; set; }

    public string? Role { get; set; }

    internal AccountRow ToRow() => new(Number, UserName ?? "", DisplayName ?? "", Email ?? "", Unit ?? "", Role ?? "");
}
