using System.Text;
using Plumbline.App.Audits;
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
        var time = TimeSpan.FromMilliseconds(100);
        var result = await AuditFile.Run(Long, time, TestContext.Current.CancellationToken);
        var finding = Assert.Single(result.Findings);
        Assert.Equal("0.1 秒内未能核对完，已停止", finding.Message.In(Language.Chinese));
        Assert.Equal("The audit was stopped: it was not done within 0.1 seconds", finding.Message.In(Language.English));
    }

    [Fact]
    public async Task Audit_CalledOffFromOutside_IsNoFinding() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            AuditFile.Run(Long, TimeSpan.FromMinutes(1), new CancellationToken(canceled: true))
        );
}
