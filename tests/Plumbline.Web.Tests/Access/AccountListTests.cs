using System.Collections.Immutable;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.App.Access.Accounts;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Exports;
using Plumbline.App.Imports.Figures;
using Plumbline.Documents.Model;
using Plumbline.Domain.Workflow;
using Xunit;

namespace Plumbline.Web.Tests.Access;

/// <summary>Accounts from a list: each row is told before and after, and none does more than if it were typed.</summary>
[Collection(AccessTests.Name)]
public sealed class AccountListTests(AccessHost host) : IAsyncDisposable
{
    private readonly AsyncServiceScope scope = host.Services.CreateAsyncScope();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private AppDb Db => scope.ServiceProvider.GetRequiredService<AppDb>();

    public ValueTask DisposeAsync() => scope.DisposeAsync();

    [Fact]
    public void Workbook_IsReadByItsHeadings()
    {
        var read = AccountList.Read(
            Workbook(["姓名", "账号", "单位", "角色"], ["张三", "list-zhang", "某小学", "填报人"]),
            Names
        );

        Assert.Equal([("list-zhang", "张三", "", "某小学", "填报人")], read.OrThrow().Select(Words));
    }

    [Fact]
    public void Template_CanBeReadBack() => Assert.Empty(AccountList.Read(AccountList.Template(), Names).OrThrow());

    [Fact]
    public async Task Rows_WithSomethingWrong_AreToldAndLeftOut_TheOthersBecomeAccountsWithPosts()
    {
        var unit = await Db.Units.FirstAsync(row => row.Kind == UnitKind.Unit, Cancellation);
        ImmutableArray<AccountRow> rows =
        [
            new(2, "list-good", "甲", "", unit.Code, "填报人"),
            new(3, "list-bare", "乙", "", "", ""),
            new(4, "list-twice", "丙", "", "", ""),
            new(5, "LIST-TWICE", "丁", "", "", ""),
            new(6, "guanli", "戊", "", "", ""),
            new(7, "list-nowhere", "己", "", "没有的单位", "填报人"),
            new(8, "list-role", "庚", "", unit.Code, "校长"),
            new(9, "list-half", "辛", "", unit.Code, ""),
            new(10, "不能用 空格", "壬", "", "", ""),
        ];

        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var added = await AddAccounts.Run(
            Db,
            users,
            TimeProvider.System,
            host.Visitors.Single(visitor => visitor.Name == "guanli").Actor!,
            rows,
            Cancellation
        );

        Assert.Equal([2, 3], added.Where(one => one.Secret is not null).Select(one => one.Listed.Row.Number));
        Assert.All(added.Where(one => one.Secret is null), one => Assert.NotEmpty(one.Findings));
        var good = added[0].Secret!.AccountId;
        var post = await Db.Posts.SingleAsync(row => row.AccountId == good, Cancellation);
        Assert.Equal((unit.Id, Role.Filler), (post.UnitId, post.Role));
        Assert.False(await Db.Users.AnyAsync(user => user.UserName!.StartsWith("list-twice"), Cancellation));
    }

    private static ColumnNames Names => ColumnNames.Load(ContentFolder.Find());

    private static (string, string, string, string, string) Words(AccountRow row) =>
        (row.UserName, row.DisplayName, row.Email, row.Unit, row.Role);

    private static byte[] Workbook(string[] headings, params string[][] rows) =>
        TableWorkbook.Of(
            new("名单", [], [.. headings.Select(word => new ExportColumn(word, ValueFormat.Text, 0))], [.. rows])
        );
}
