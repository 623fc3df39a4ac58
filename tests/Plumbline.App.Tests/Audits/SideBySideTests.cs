using Plumbline.App.Audits;
using Plumbline.Findings;
using Xunit;

namespace Plumbline.App.Tests.Audits;

/// <summary>Many files at a time: all of them, in their order, whatever becomes of one.</summary>
public sealed class SideBySideTests
{
    private static readonly string[] Files = [.. Enumerable.Range(0, 40).Select(number => $"{number}.txt")];

    [Theory]
    [InlineData(typeof(InvalidOperationException), AppMessages.BrokenOff)]
    [InlineData(typeof(OperationCanceledException), AppMessages.BrokenOff)]
    [InlineData(typeof(UnauthorizedAccessException), AppMessages.CannotWrite)]
    public async Task WorkThatThrows_IsAFindingOnItsFile_AndTheOthersAreDone(Type kind, string rule)
    {
        var results = new List<(string File, Result<string> Result)>();
        await foreach (var one in SideBySide.Of(Files, 2, Work, TestContext.Current.CancellationToken))
        {
            results.Add(one);
        }

        Assert.Equal(Files, results.Select(one => one.File));
        var (file, refused) = Assert.Single(results, one => !one.Result.TryGet(out _));
        Assert.Equal("3.txt", file);
        var finding = Assert.Single(refused.Findings);
        Assert.Equal((rule, "3.txt"), (finding.Rule, finding.Place.ToString()));
        Assert.Contains("word of it", finding.Message.In(Language.English), StringComparison.Ordinal);

        Task<Result<string>> Work(string name, CancellationToken cancellation) =>
            name == "3.txt"
                ? throw (Exception)Activator.CreateInstance(kind, "word of it")!
                : Task.FromResult(Result.Of(name));
    }

    [Fact]
    public async Task CalledOff_Stops()
    {
        using var off = new CancellationTokenSource();
        await off.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in SideBySide.Of(Files, 2, (name, _) => Task.FromResult(Result.Of(name)), off.Token))
            {
                Assert.Fail("Nothing is given");
            }
        });
    }
}
