using Plumbline.Audit.Rules.Completeness;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Audit.Completeness;

public sealed class RepealedBasisTests
{
    private static readonly Regime Regime = SampleCases.Regime with
    {
        Repealed = [new("测财〔2011〕285号", "测财〔2020〕10号", new DateOnly(2024, 2, 25), SampleCases.AnySource)],
    };

    [Theory]
    [InlineData("测财〔2011〕285号")]
    [InlineData("测财[2011]285号")]
    [InlineData("测财【2011】 285 号")]
    [InlineData("测财（２０１１）285号")]
    public void RepealedNumber_InAnySpelling_IsReported(string number)
    {
        var filing = SampleCases.Department with { Basis = [new() { Title = "办法", Number = number }] };

        Assert.Equal(
            ["basis[0].number: 引用的测财〔2011〕285号自2024年2月25日起已失效，由测财〔2020〕10号替代"],
            Check(filing)
        );
    }

    [Fact]
    public void RepealedNumber_InText_IsReported()
    {
        var filing = SampleCases.Department with { Problems = [new() { Text = new("依据测财〔2011〕285号开展评价") }] };

        Assert.Equal(
            ["problems[0].text: 引用的测财〔2011〕285号自2024年2月25日起已失效，由测财〔2020〕10号替代"],
            Check(filing)
        );
    }

    [Fact]
    public void FilingMadeBeforeTheRepeal_IsSilent_AndOnTheDayNot()
    {
        var filing = SampleCases.Department with { Basis = [new() { Title = "办法", Number = "测财〔2011〕285号" }] };

        Assert.Empty(Check(Dated(filing, new DateOnly(2024, 2, 24))));
        Assert.Single(Check(Dated(filing, new DateOnly(2024, 2, 25))));
        Assert.Empty(Check(filing with { Year = new FiscalYear(2023) }));
    }

    [Fact]
    public void OtherNumbers_AreSilent()
    {
        Assert.Empty(
            Check(SampleCases.Department with { Basis = [new() { Title = "办法", Number = "测财〔2020〕10号" }] })
        );
        Assert.Empty(Check(SampleCases.Department));
    }

    private static Filing Dated(Filing filing, DateOnly day) =>
        filing with
        {
            Identity = filing.Identity with { DocumentDate = day },
        };

    private static IEnumerable<string> Check(Filing filing) => SampleCases.Check<RepealedBasis>(new(filing, Regime));
}
