using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Plumbline.Domain;
using Plumbline.Domain.Registers;
using Xunit;

namespace Plumbline.Tests.Domain.Registers;

/// <summary>What is typed into a register, and how it comes back.</summary>
public sealed class RegisterValueTests
{
    [Theory]
    [InlineData(FigureKind.Count, "186", "186")]
    [InlineData(FigureKind.Count, "186所", "186")]
    [InlineData(FigureKind.Count, "1.25万所", "12500")]
    [InlineData(FigureKind.Count, "1,286", "1286")]
    [InlineData(FigureKind.Count, "12.5", "12.5")]
    [InlineData(FigureKind.Count, "无", "0")]
    [InlineData(FigureKind.Count, "全部化解", "0")]
    [InlineData(FigureKind.Count, "不适用", "不适用")]
    [InlineData(FigureKind.Count, " ", "")]
    [InlineData(FigureKind.Amount, "12.5", "12.50")]
    [InlineData(FigureKind.Amount, "123456元", "12.3456")]
    [InlineData(FigureKind.Amount, "1.2亿元", "12000.00")]
    [InlineData(FigureKind.Percent, "95%", "95")]
    [InlineData(FigureKind.Percent, "95.5", "95.5")]
    [InlineData(FigureKind.Ratio, "0.283", "0.283")]
    [InlineData(FigureKind.Date, "2026年4月8日", "2026-04-08")]
    [InlineData(FigureKind.Date, "2026/4/8", "2026-04-08")]
    [InlineData(FigureKind.YesNo, "有", "是")]
    [InlineData(FigureKind.Names, "甲\r\n乙", "甲\n乙")]
    public void Read_TakesWhatPeopleType(FigureKind kind, string typed, string shown)
    {
        Assert.True(RegisterValue.TryRead(Figure(kind), typed, MoneyUnit.TenThousandYuan, out var value));
        Assert.Equal(shown, FigureText.Cell(Figure(kind), value, MoneyUnit.TenThousandYuan));
    }

    [Theory]
    [InlineData(FigureKind.Count, "约186")]
    [InlineData(FigureKind.Count, "186人")]
    [InlineData(FigureKind.Count, "-3")]
    [InlineData(FigureKind.Count, "很多")]
    [InlineData(FigureKind.Amount, "12.5万人")]
    [InlineData(FigureKind.Amount, "0.001元")]
    [InlineData(FigureKind.Date, "2026年13月1日")]
    [InlineData(FigureKind.YesNo, "也许")]
    public void Read_OfWhatIsNoValue_Fails(FigureKind kind, string typed) =>
        Assert.False(RegisterValue.TryRead(Figure(kind), typed, MoneyUnit.TenThousandYuan, out _));

    [Fact]
    public void Cell_ReadAgain_IsTheSameValue() =>
        Prop.ForAll(
                Gen.Choose(0, int.MaxValue).Select(value => value * 31L).ToArbitrary(),
                number =>
                    new[] { FigureKind.Count, FigureKind.Amount, FigureKind.Ratio }.All(kind =>
                    {
                        var value = new RegisterValue(number, null);
                        var cell = FigureText.Cell(Figure(kind), value, MoneyUnit.TenThousandYuan);
                        return RegisterValue.TryRead(Figure(kind), cell, MoneyUnit.TenThousandYuan, out var again)
                            && again == value;
                    })
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Activity_StatesFiguresWithLastYearChangeAndWordsOfZero()
    {
        var figures = ImmutableArray.Create(
            Figure(FigureKind.Count),
            new RegisterFigure("1.text", "text", "情况", FigureKind.Text)
        );
        var system = new RegisterSystem(1, "", "大班额", "A", figures);
        var catalogue = new RegisterCatalogue("", "", [], [system]);
        RegisterSheet Sheet(long value, RegisterSheet? last) =>
            new(
                catalogue,
                new(
                    "/1/",
                    "甲",
                    ImmutableDictionary<string, RegisterValue>
                        .Empty.Add("1.f", new(value * RegisterValue.Scale, null))
                        .Add("1.text", new(null, "按{计划}推进"))
                ),
                [],
                last
            );

        var activity = RegisterActivities.Of(system, Sheet(0, Sheet(6, null)), MoneyUnit.TenThousandYuan)!;

        var fact = Assert.Single(activity.Facts);
        Assert.Equal(("0所", "6所", "-6所"), (fact.Value!.Literal, fact.PriorYear!.Literal, fact.Change!.Literal));
        Assert.Equal("全部化解", fact.StatedAs);
        Assert.Equal("按{{计划}}推进。", activity.Text!.Text);
        Assert.Null(
            RegisterActivities.Of(
                system,
                new(catalogue, new("/1/", "", ImmutableDictionary<string, RegisterValue>.Empty), [], null),
                MoneyUnit.Yuan
            )
        );
    }

    private static RegisterFigure Figure(FigureKind kind) =>
        new("1.f", "f", "班级数", kind)
        {
            Unit = kind == FigureKind.Count ? "所" : "",
            AddsUp = true,
            Zero = "全部化解",
        };
}
