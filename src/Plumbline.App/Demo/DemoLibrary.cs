using System.Collections.Immutable;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Library;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Library;

namespace Plumbline.App.Demo;

/// <summary>Indicators that the demonstration's region and department added to the library, one of them changed once.</summary>
internal static class DemoLibrary
{
    private static readonly Source Origin = new("本地自建", Confidence.Own);

    /// <summary>Adds them.</summary>
    internal static async Task Add(
        AppDb db,
        Unit region,
        Unit department,
        long accountId,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var after = await Write(db, department, AfterSchool(), accountId, now.AddDays(-400), cancellation);
        var newer = AfterSchool() with
        {
            Code = LibraryJson.Read(after.Data).Code,
            Explanation = "每个教学日都开展课后服务的义务教育学校所占比例",
            Proof = "课后服务台账、巡查记录",
        };
        var changed = new NewVersion(newer, accountId, now.AddDays(-120), "明确“开展”以每个教学日为准", null);
        await KeepEntry.Write(db, after, changed, cancellation);
        await Write(db, department, Hazards(), accountId, now.AddDays(-380), cancellation);
        await Write(db, department, Pupils(), accountId, now.AddDays(-200), cancellation);
        await Write(db, region, DirectFunds(), accountId, now.AddDays(-300), cancellation);
        db.ChangeTracker.Clear();
    }

    private static async Task<LibraryEntry> Write(
        AppDb db,
        Unit unit,
        LibraryIndicator indicator,
        long accountId,
        DateTime at,
        CancellationToken cancellation
    )
    {
        var entry = new LibraryEntry
        {
            UnitId = unit.Id,
            UnitPath = unit.Path,
            Version = 0,
        };
        var code = CodeOf(await KeepEntry.NextCode(db, unit, cancellation));
        await KeepEntry.Write(db, entry, new(indicator with { Code = code }, accountId, at, null, null), cancellation);
        return entry;
    }

    private static LibraryIndicator AfterSchool() =>
        Rate("课后服务学校覆盖率", "开展课后服务的义务教育学校所占比例", "开展课后服务学校数", "义务教育学校总数") with
        {
            Kind = IndicatorKind.Outcome,
            Aspect = IndicatorAspect.SocialBenefit,
            Proof = "课后服务台账",
            Synonyms = ["课后服务覆盖率"],
        };

    private static LibraryIndicator Hazards() =>
        Rate("校舍安全排查覆盖率", "当年完成安全排查的校舍栋数所占比例", "完成排查校舍栋数", "校舍总栋数") with
        {
            Proof = "排查记录表",
            Synonyms = ["校舍排查率"],
        };

    // Nearly the same as one of the product: something for the search for duplicates.
    private static LibraryIndicator Pupils() =>
        Rate("课后服务参与学生总数", "学期末参加课后服务的学生人数", "", "") with
        {
            Aspect = IndicatorAspect.Quantity,
            Unit = "人",
            Formula = null,
            Proof = "报名表",
        };

    private static LibraryIndicator DirectFunds() =>
        Rate("直达资金按时拨付率", "直达资金在规定时限内拨付的比例", "按时拨付直达资金", "应拨付直达资金") with
        {
            Field = "common",
            Aspect = IndicatorAspect.Timeliness,
            DataSource = DataSource.BusinessRecords,
            Evidence = [EvidenceKind.SourceVoucher],
            Proof = "监控系统导出表、拨款凭证",
        };

    private static LibraryIndicator Rate(string name, string explanation, string numerator, string denominator) =>
        new()
        {
            Code = CodeOf("00"),
            Field = "education",
            Kind = IndicatorKind.Output,
            Aspect = IndicatorAspect.Quality,
            Name = name,
            Explanation = explanation,
            Unit = "%",
            Nature = IndicatorNature.Quantitative,
            Direction = Direction.HigherIsBetter,
            Formula = new(numerator, denominator),
            IndicatorSource = IndicatorSource.WorkPlan,
            TargetBasis = TargetBasis.Planned,
            Measurement = MeasurementMethod.Statistics,
            DataSource = DataSource.BusinessStatistics,
            Evidence = [EvidenceKind.Working],
            Proof = "统计表",
            Synonyms = ImmutableArray<string>.Empty,
            Source = Origin,
        };

    private static IndicatorCode CodeOf(string text) =>
        IndicatorCode.TryParse(text, out var code) ? code : throw new FormatException(text);
}
