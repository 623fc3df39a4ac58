using Microsoft.EntityFrameworkCore;
using Plumbline.App.Forms;
using Xunit;

namespace Plumbline.App.Tests.Forms;

/// <summary>Pages of the list, found by key in every order.</summary>
public sealed class ListFormsTests(FormsFixture forms) : IClassFixture<FormsFixture>, IAsyncLifetime
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await using var db = forms.Open();
        var missing = 7 - await db.Forms.CountAsync(Cancellation);
        for (var at = 0; at < missing; at++)
        {
            await forms.NewForm($"项目{at % 3}", 2020 + at);
        }

        await db
            .Forms.Where(form => form.Year % 2 == 0)
            .ExecuteUpdateAsync(form => form.SetProperty(one => one.SelfScore, 900_000L), Cancellation);
        await db
            .Forms.Where(form => form.Year % 3 == 0)
            .ExecuteUpdateAsync(form => form.SetProperty(one => one.BudgetFen, one => one.Year * 100L), Cancellation);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("deadline", false, 100)]
    [InlineData("deadline", true, 0)]
    [InlineData("name", false, 100)]
    [InlineData("name", true, 0)]
    [InlineData("score", false, 100)]
    [InlineData("score", true, 0)]
    [InlineData("errors", false, 0)]
    [InlineData("budget", false, 100)]
    [InlineData("budget", true, 0)]
    [InlineData("state", false, 100)]
    public async Task Pages_OneAfterTheOther_ShowEveryFormOnceAndLeadBack(string sort, bool down, int many)
    {
        await using var db = forms.Open();
        var whole = await Page(new(sort, down));
        var seen = new List<long>();
        var page = new FormPage(sort, down, Size: 3) { Many = many };
        var found = await Page(page);
        seen.AddRange(Ids(found));
        while (found.After is { } after)
        {
            found = await Page(page with { Key = after });
            seen.AddRange(Ids(found));
        }

        Assert.Equal(Ids(whole), seen);
        Assert.Equal(7, whole.Total);
        var back = await Page(page with { Key = found.Before, Backwards = true });
        Assert.Equal(seen.Skip(3).Take(3), Ids(back));
        Assert.NotNull(back.After);

        Task<ListedForms> Page(FormPage one) =>
            ListForms.Run(db, TimeProvider.System, forms.Finance, new(), one, Cancellation);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ByBudget_WhatIsNotStated_ComesLastEitherWay(bool down)
    {
        await using var db = forms.Open();

        var page = new FormPage("budget", down);
        var found = await ListForms.Run(db, TimeProvider.System, forms.Finance, new(), page, Cancellation);

        long?[] stated = down ? [202_500, 202_200] : [202_200, 202_500];
        Assert.Equal([.. stated, null, null, null, null, null], found.Forms.Select(row => row.Form.BudgetFen));
    }

    [Fact]
    public async Task List_OfAStranger_IsEmpty()
    {
        await using var db = forms.Open();

        var found = await ListForms.Run(db, TimeProvider.System, forms.Stranger, new(), new(), Cancellation);

        Assert.Equal((0, 0), (found.Total, found.Forms.Length));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    public async Task List_WithEveryFilter_FindsTheSameByEitherPlan(int many)
    {
        await using var db = forms.Open();
        var form = await db.Forms.FirstAsync(Cancellation);
        var filter = new FormFilter
        {
            TaskId = form.TaskId,
            Year = form.Year,
            State = form.State,
            UnitPath = form.UnitPath,
            Text = form.Name,
        };

        var page = new FormPage { Many = many };
        var found = await ListForms.Run(db, TimeProvider.System, forms.Finance, filter, page, Cancellation);
        var late = await ListForms.Run(
            db,
            TimeProvider.System,
            forms.Finance,
            filter with
            {
                Overdue = true,
            },
            page,
            Cancellation
        );

        Assert.Equal([form.Id], Ids(found));
        Assert.Equal((1, 0), (found.Total, late.Total));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    public async Task List_ByText_FindsProjectsAndUnits(int many)
    {
        await using var db = forms.Open();

        Assert.Equal(3, await Count("项目0"));
        Assert.Equal(7, await Count("某小"));
        Assert.Equal(0, await Count("%"));

        async Task<int> Count(string text) =>
            (
                await ListForms.Run(
                    db,
                    TimeProvider.System,
                    forms.Filler,
                    new() { Text = text },
                    new() { Many = many },
                    Cancellation
                )
            ).Total;
    }

    private static IEnumerable<long> Ids(ListedForms found) => found.Forms.Select(row => row.Form.Id);
}
