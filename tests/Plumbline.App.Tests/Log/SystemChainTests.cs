using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Log;
using Plumbline.App.Tests.Data;
using Xunit;

namespace Plumbline.App.Tests.Log;

/// <summary>A chain of which there is one is made once, whoever needs it first.</summary>
public sealed class SystemChainTests(Databases databases)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task TwoWhoNeedItFirst_ShareOne(DatabaseKind kind)
    {
        var database = await databases.New(kind);
        await using var first = database.Open();
        await using var transaction = await first.Database.BeginTransactionAsync(Cancellation);
        var made = await SystemChain.Of(first, OrganisationChain.Kind, Cancellation);

        var late = Task.Run(
            async () =>
            {
                await using var second = database.Open();
                await using var own = await second.Database.BeginTransactionAsync(Cancellation);
                var found = await SystemChain.Of(second, OrganisationChain.Kind, Cancellation);
                await own.CommitAsync(Cancellation);
                return found;
            },
            Cancellation
        );
        // Long enough to come to the lock; one that comes later finds the chain all the more.
        await Task.WhenAny(late, Task.Delay(TimeSpan.FromMilliseconds(500), Cancellation));
        await transaction.CommitAsync(Cancellation);

        Assert.Equal(made, await late);
        Assert.Equal(1, await first.Chains.CountAsync(chain => chain.Kind == OrganisationChain.Kind, Cancellation));
    }
}
