using System.Text;
using System.Text.Json;
using Plumbline.App.Audits;
using Plumbline.App.Audits.Json;
using Plumbline.Documents.Reading;
using Plumbline.Findings;
using Xunit;

namespace Plumbline.App.Tests.Audits;

public sealed class AuditFileTests
{
    private static readonly SourceFile Long = new(
        Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("支出合计30万元，其中基本支出10万元。\n", 20_000))),
        "a.txt"
    );

    [Fact]
    public async Task Audit_LongerThanItMayTake_IsRefusedWithTheTime()
    {
        var longest = TimeSpan.FromMilliseconds(100);
        var result = await AuditFile.Run(Long, longest, new AlarmClock(), TestContext.Current.CancellationToken);
        var finding = Assert.Single(result.Findings);
        Assert.Equal("0.1 秒内未能核对完，已停止", finding.Message.In(Language.Chinese));
        Assert.Equal("The audit was stopped: it was not done within 0.1 seconds", finding.Message.In(Language.English));
    }

    // Nothing is reckoned with such numbers, and nothing of them is lost.
    [Fact]
    public async Task NumbersTooLargeToReckonWith_AreUnresolved_AndGivenAsPrinted()
    {
        const string text =
            "全年投入999999999999999万亿元，使用0.00000000000001元，占比12.5%。编号之外的数12345678901234567890元另计。";
        var file = new SourceFile(Encoding.UTF8.GetBytes(text), "large.txt");

        var audited = (await AuditFile.Run(file, TestContext.Current.CancellationToken)).OrThrow();

        using var json = JsonDocument.Parse(AuditJson.Of(audited, Language.Chinese));
        var figures = json.RootElement.GetProperty("figures").EnumerateArray().ToList();
        var largest = figures.Single(figure => figure.GetProperty("raw").GetString() == "12345678901234567890");
        Assert.Equal("12345678901234567890", largest.GetProperty("value").GetString());
        Assert.NotEqual("bound", largest.GetProperty("status").GetString());
        Assert.DoesNotContain("fails", AuditJson.Of(audited, Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Audit_CalledOffFromOutside_IsNoFinding() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            AuditFile.Run(Long, TimeSpan.FromMinutes(1), TimeProvider.System, new CancellationToken(canceled: true))
        );

    // Rings on a thread of its own: timers of the pool come late while every thread of it is at work.
    private sealed class AlarmClock : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            new Thread(() =>
            {
                Thread.Sleep(dueTime);
                callback(state);
            })
            {
                IsBackground = true,
            }.Start();
            return System.CreateTimer(_ => { }, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }
}
