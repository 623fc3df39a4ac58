using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Plumbline.Domain;
using Plumbline.Domain.Numbers;
using Plumbline.Domain.Registers;
using Xunit;

namespace Plumbline.Tests.Domain.Registers;

/// <summary>Figures in force: typed, added up, divided; and the contradictions among them.</summary>
public sealed class RegisterSheetTests
{
    private static readonly RegisterFigure All = Figure("all");
    private static readonly RegisterFigure Some = Figure("some");
    private static readonly RegisterFigure Share = new("1.share", "share", "占比", FigureKind.Rate)
    {
        Of = "1.some",
        Over = "1.all",
    };
    private static readonly RegisterFigure Up = new("1.up", "up", "提高", FigureKind.Points) { ChangeOf = "1.share" };
    private static readonly RegisterFigure Limit = Figure("limit") with { AddsUp = false };

    private static readonly RegisterCatalogue Catalogue = new(
        "",
        "",
        [],
        [
            new(1, "", "甲", "A", [All, Some, Share, Up, Limit])
            {
                Identities =
                [
                    new([Term("1.some", "部分")], IdentityRelation.AtMost, [Term("1.all", "总数")]),
                    new(
                        [Term("1.all", "总数") with { LastYear = true }],
                        IdentityRelation.Equal,
                        [Term("1.limit", "上限")]
                    ),
                ],
            },
        ]
    );

    [Fact]
    public void Rate_OfABody_IsThatOfTheSums_WhateverTheUnits() =>
        Prop.ForAll(
                Gen.Choose(0, 500)
                    .Two()
                    .Select(pair => (Part: pair.Item1, Whole: pair.Item1 + pair.Item2))
                    .NonEmptyListOf()
                    .ToArbitrary(),
                units =>
                {
                    var sheet = Sheet(
                        [],
                        [.. units.Select((unit, at) => Unit($"/1/{at + 2}/", unit.Part, unit.Whole))]
                    );
                    var (part, whole) = (units.Sum(unit => unit.Part), units.Sum(unit => unit.Whole));
                    return whole == 0
                        ? sheet.Value(Share) is null
                        : sheet.Value(Share) == new Fraction(part, whole) && sheet.Value(Some) == part;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Sum_DoesNotDependOnTheOrderOfUnits() =>
        Prop.ForAll(
                Gen.Choose(0, 100).NonEmptyListOf().ToArbitrary(),
                values =>
                {
                    ImmutableArray<UnitFigures> units =
                    [
                        .. values.Select((value, at) => Unit($"/1/{at}/", value, value)),
                    ];
                    return Sheet([], units).Value(All) == Sheet([], [.. units.Reverse()]).Value(All);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Rolled_TakesTheUpperUnit_AndNotWhatLiesBelowIt()
    {
        var sheet = Sheet([], [Unit("/1/2/", 5, 10), Unit("/1/2/3/", 1, 2), Unit("/1/4/", 2, 3), Unit("/9/", 70, 80)]);

        Assert.Equal(13, sheet.Value(All));
        Assert.Equal(["/1/2/", "/1/4/"], sheet.Shares("1.all").Select(share => share.Unit.Path));
        Assert.Equal(FigureOrigin.Below, sheet.Origin(All));
    }

    [Fact]
    public void Typed_StandsAboveTheSum_AndADifferenceIsFound()
    {
        var sheet = Sheet([("1.all", 12)], [Unit("/1/2/", 5, 10)]);

        Assert.Equal((12, FigureOrigin.Typed), (sheet.Value(All)!.Value.Numerator, sheet.Origin(All)));
        Assert.Contains(Check(sheet), finding => finding.StartsWith("PL5552 1.all", StringComparison.Ordinal));
    }

    [Fact]
    public void Rate_IsOfTheUnitsThatStateBoth_AndHalfOfOneOriginIsNone()
    {
        var half = new UnitFigures("/1/3/", "丙", Values([("1.some", 4)]));

        Assert.Equal(new Fraction(5, 10), Sheet([], [Unit("/1/2/", 5, 10), half]).Value(Share));
        var mixed = Sheet([("1.some", 4)], [Unit("/1/2/", 5, 10)]);
        Assert.Null(mixed.Value(Share));
        Assert.Contains(Check(mixed), finding => finding.StartsWith("PL5553 1.share", StringComparison.Ordinal));
    }

    [Fact]
    public void Standard_IsNeverAddedUp()
    {
        var sheet = Sheet([], [new("/1/2/", "乙", Values([("1.limit", 55)]))]);

        Assert.Null(sheet.Value(Limit));
    }

    [Fact]
    public void Change_OfARate_IsInPoints()
    {
        var last = Sheet([("1.some", 1), ("1.all", 4)], []);
        var sheet = Sheet([("1.some", 3), ("1.all", 4)], [], last);

        Assert.Equal("50.00个百分点", FigureText.Whole(Up, sheet.Value(Up)!.Value, MoneyUnit.Yuan));
        Assert.Null(Sheet([("1.some", 3), ("1.all", 4)], []).Value(Up));
    }

    [Fact]
    public void Change_OfASum_IsNoneWhereOtherUnitsWereAddedUp()
    {
        var last = Sheet([], [Unit("/1/2/", 5, 10), Unit("/1/3/", 5, 10)]);

        Assert.Null(Sheet([], [Unit("/1/2/", 9, 10)], last).Change("1.all"));
        Assert.Null(Sheet([], [Unit("/1/2/", 9, 10)], last).Change("1.share"));
        Assert.Equal(4, Sheet([], [Unit("/1/2/", 9, 10), Unit("/1/3/", 5, 14)], last).Change("1.all"));
    }

    [Fact]
    public void Check_FindsBrokenIdentitiesAndRatesAboveTheWhole()
    {
        var last = Sheet([("1.all", 9)], []);

        var found = Check(Sheet([("1.some", 5), ("1.all", 4), ("1.limit", 9)], [], last));

        Assert.Equal(
            ["PL5550 1.all 应有 部分 ≤ 总数，现为 5所 与 4所", "PL5551 1.share 占比为125.00%，超过100%"],
            found
        );
    }

    [Fact]
    public void Inapplicable_IsNeitherBlankNorZero()
    {
        var own = new UnitFigures("/1/", "甲", Values([]).Add("1.all", RegisterValue.Inapplicable));
        var sheet = new RegisterSheet(Catalogue, own, [Unit("/1/2/", 5, 10)], null);

        Assert.Null(sheet.Value(All));
        Assert.Equal("不适用", FigureText.Cell(All, sheet.Typed("1.all"), MoneyUnit.Yuan));
    }

    private static IEnumerable<string> Check(RegisterSheet sheet) =>
        RegisterCheck
            .Run(Catalogue, sheet, MoneyUnit.TenThousandYuan)
            .Select(finding => $"{finding.Rule} {((Findings.FieldPlace)finding.Place).Path} {finding.Message}");

    [Fact]
    public void Quotient_CountsTheUnitsThatStateBothFigures()
    {
        var one = new UnitFigures("/1/3/", "丙", Values([("1.some", 3)]));

        var parts = Sheet([], [Unit("/1/2/", 1, 2), one]).Parts("1.some", "1.all")!.Value;

        Assert.Equal((1, 2, 1), (parts.Above, parts.Under, parts.Units));
    }

    private static RegisterSheet Sheet(
        (string, long)[] own,
        ImmutableArray<UnitFigures> below,
        RegisterSheet? last = null
    ) => new(Catalogue, new("/1/", "甲", Values(own)), below, last);

    private static UnitFigures Unit(string path, long part, long whole) =>
        new(path, path, Values([("1.some", part), ("1.all", whole)]));

    private static ImmutableDictionary<string, RegisterValue> Values((string Id, long Value)[] values) =>
        values.ToImmutableDictionary(
            one => one.Id,
            one => new RegisterValue(one.Value * RegisterValue.Scale, null),
            StringComparer.Ordinal
        );

    private static RegisterFigure Figure(string key) =>
        new("1." + key, key, key, FigureKind.Count) { Unit = "所", AddsUp = true };

    private static IdentityTerm Term(string id, string name) => new([id], name, false, false);
}
