using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Exports;
using Plumbline.App.Imports.Figures;
using Plumbline.Documents.Model;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;

namespace Plumbline.App.Access.Accounts;

/// <summary>Reads lists of accounts and says row by row what would become of them.</summary>
public static class AccountList
{
    /// <summary>Most rows in one list.</summary>
    public const int Most = 1_000;

    private static readonly ImmutableArray<string> Fields =
    [
        "userName",
        "displayName",
        "email",
        "unitCode",
        "unitName",
        "role",
    ];

    private static readonly Template TooMany = new(
        "一次最多导入{most}人，请分成几个文件",
        "At most {most} people at once; part the list"
    );

    private static readonly Template NoName = new("缺少用户名或姓名", "User name or name is missing");
    private static readonly Template Twice = new("用户名在表中出现不止一次", "The user name stands in the list twice");
    private static readonly Template Taken = new("用户名已有人使用", "The user name is taken");
    private static readonly Template NoUnit = new(
        "没有单位“{unit}”，或不在您的管理范围内，或不止一个",
        "No such unit '{unit}' within what you manage, or more than one"
    );

    private static readonly Template NoRole = new("没有“{role}”这个岗位", "There is no role '{role}'");
    private static readonly Template HalfPost = new("单位和岗位要么都填，要么都不填", "Give unit and role, or neither");

    /// <summary>The rows of a workbook, or why it cannot be read.</summary>
    public static Result<ImmutableArray<AccountRow>> Read(byte[] bytes, ColumnNames names) =>
        SheetTable.Read(bytes, names, Fields, ["userName", "displayName"]).Then(Rows);

    /// <summary>A workbook to fill, with the roles that there are.</summary>
    public static byte[] Template()
    {
        var roles = Enum.GetValues<Role>().Select(role => AccessWords.Of(role, Language.Chinese));
        ImmutableArray<string> fields = ["userName", "displayName", "unitCode", "role", "email"];
        return TableWorkbook.Of(
            new(
                "账户名单",
                [$"岗位可填：{string.Join('、', roles)}。单位和岗位可以不填，以后再授予。"],
                [.. fields.Select(field => new ExportColumn(FieldWords.Of(field), ValueFormat.Text, 0))],
                []
            )
        );
    }

    /// <summary>What becomes of each row. Nothing is written.</summary>
    public static async Task<ImmutableArray<JudgedAccount>> Judge(
        AppDb db,
        Actor actor,
        ImmutableArray<AccountRow> rows,
        CancellationToken cancellation
    )
    {
        var units = await UnitsOf(db, actor, rows, cancellation);
        var typed = rows.Select(row => Normal(row.UserName)).ToList();
        var taken = await db
            .Users.Where(user => typed.Contains(user.NormalizedUserName!))
            .Select(user => user.NormalizedUserName!)
            .ToListAsync(cancellation);
        var known = taken.ToHashSet(StringComparer.Ordinal);
        var counts = typed.CountBy(name => name, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return [.. rows.Select(Judged)];

        JudgedAccount Judged(AccountRow row)
        {
            var named = units[row.Unit].ToList();
            var unit = named is [var only] ? only : null;
            var role = RoleOf(row.Role);
            var name = Normal(row.UserName);
            var wrong = ImmutableArray.CreateBuilder<Message>();
            Add(wrong, name.Length == 0 || row.DisplayName.Length == 0, NoName.With());
            Add(wrong, name.Length > 0 && counts[name] > 1, Twice.With());
            Add(wrong, known.Contains(name), Taken.With());
            Add(wrong, row.Unit.Length > 0 && unit is null, NoUnit.With(("unit", row.Unit)));
            Add(wrong, row.Role.Length > 0 && role is null, NoRole.With(("role", row.Role)));
            Add(wrong, (row.Unit.Length == 0) != (row.Role.Length == 0), HalfPost.With());
            return new(row, unit, role, wrong.ToImmutable());
        }
    }

    private static Result<ImmutableArray<AccountRow>> Rows(SheetTable table) =>
        table.Rows.Count > Most
            ? Result.Failed<ImmutableArray<AccountRow>>(Refusals.Bad("File", TooMany.With(("most", $"{Most}"))))
            : Result.Of(table.Rows.Select(Of).ToImmutableArray());

    private static AccountRow Of(SheetRow row)
    {
        var cells = row.Cells.Select(cell => cell?.ToString()?.Trim() ?? "").ToArray();
        var unit = cells[3].Length > 0 ? cells[3] : cells[4];
        return new(row.Number, cells[0], cells[1], cells[2], unit, cells[5]);
    }

    private static async Task<ILookup<string, Unit>> UnitsOf(
        AppDb db,
        Actor actor,
        ImmutableArray<AccountRow> rows,
        CancellationToken cancellation
    )
    {
        var typed = rows.Select(row => row.Unit)
            .Where(unit => unit.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var found = await db
            .Units.Under(unit => unit.Path, actor.Subtrees(Right.ManageAccounts))
            .Where(unit => unit.ValidTo == null && (typed.Contains(unit.Code) || typed.Contains(unit.Name)))
            .ToListAsync(cancellation);
        return found
            .SelectMany(unit =>
                new[] { unit.Code, unit.Name }.Distinct(StringComparer.Ordinal).Select(word => (word, unit))
            )
            .ToLookup(pair => pair.word, pair => pair.unit, StringComparer.Ordinal);
    }

    private static Role? RoleOf(string word) =>
        Enum.GetValues<Role>()
            .Where(role =>
                AccessWords.Of(role, Language.Chinese) == word
                || string.Equals(AccessWords.Of(role, Language.English), word, StringComparison.OrdinalIgnoreCase)
            )
            .Select(role => (Role?)role)
            .FirstOrDefault();

    private static void Add(ImmutableArray<Message>.Builder wrong, bool when, Message what)
    {
        if (when)
        {
            wrong.Add(what);
        }
    }

    private static string Normal(string name) => name.Trim().ToUpperInvariant();
}
