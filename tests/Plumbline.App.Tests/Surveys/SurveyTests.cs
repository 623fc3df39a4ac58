using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms.Saving;
using Plumbline.App.RollUps.Binding;
using Plumbline.App.Season;
using Plumbline.App.Surveys;
using Plumbline.App.Tests.Data;
using Plumbline.App.Tests.Season;
using Plumbline.Domain.Surveys;
using Plumbline.Domain.Workflow;
using Xunit;

namespace Plumbline.App.Tests.Surveys;

/// <summary>A survey from its questionnaire to the indicator, on both databases.</summary>
public sealed class SurveyTests(Databases databases)
{
    private static readonly Packs Packs = Content.Packs.Load(ContentFolder.Find().Regimes).OrThrow();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Slip_AnswersOnce_AndLeavesNoTraceOfWhoAnsweredWhat(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var survey = await Opened(town, openLink: false);
        var slips = (
            await AnswerSurvey.GiveSlips(town.Db, TimeProvider.System, Filler(town), survey.Id, 3, Cancellation)
        ).OrThrow();

        var first = await Answer(town, survey, slips[0], 0);
        var again = await Answer(town, survey, slips[0], 4);
        var wrong = await Answer(town, survey, "0000", 0);
        var none = await Answer(town, survey, null, 0);

        Assert.True(first);
        Assert.False(again || wrong || none);
        var opened = (await OpenSurvey.Run(town.Db, Filler(town), survey.Id, Cancellation))!;
        Assert.Equal((1, 3L, 3), (opened.Result.Answers, opened.Result.Issued, opened.Slips));
        Assert.Equal("33.33%", opened.Result.Response!.Value.ToPercent(2));
        var marks = await town.Db.SurveyMarks.ToListAsync(Cancellation);
        Assert.DoesNotContain(marks, mark => slips.Contains(mark.Hash));
        Assert.Equal(1, marks.Count(mark => mark.Used));
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task OpenLink_AnswersOnceFromADevice_AndOnlyWhileOpen(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var survey = await Opened(town, openLink: true);

        var first = await Answer(town, survey, null, 0, "device-1");
        var twice = await Answer(town, survey, null, 1, "device-1");
        var other = await Answer(town, survey, null, 4, "device-2");
        await Move(town, survey.Id, SurveyState.Closed);
        var late = await Answer(town, survey, null, 0, "device-3");

        Assert.True(first && other);
        Assert.False(twice || late);
        var result = (await OpenSurvey.Run(town.Db, Filler(town), survey.Id, Cancellation))!.Result;
        Assert.Equal((2, null), (result.Answers, result.Response));
        Assert.Equal((1, 2), (result.Satisfaction!.Hits, result.Satisfaction.Answers));
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Questionnaire_ChangesWhileADraftOnly(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var survey = await Begin(town);
        var opened = (await OpenSurvey.Run(town.Db, Filler(town), survey.Id, Cancellation))!;
        var shorter = opened.Questionnaire with { Title = "家长问卷", Questions = [opened.Questionnaire.Overall!] };

        var changed = await Write(town, survey.Id, shorter);
        var empty = await Write(town, survey.Id, shorter with { Questions = [] });
        var whole = opened.Questionnaire.Overall!;
        var none = await Write(town, survey.Id, shorter with { Questions = [whole with { Satisfied = 0 }] });
        var all = await Write(
            town,
            survey.Id,
            shorter with
            {
                Questions = [whole with { Satisfied = whole.Options.Length }],
            }
        );
        await Move(town, survey.Id, SurveyState.Open);
        var late = await Write(town, survey.Id, opened.Questionnaire);
        var stranger = await ChangeSurvey.Move(
            town.Db,
            TimeProvider.System,
            town.Act(Role.Observer, town.Department),
            survey.Id,
            SurveyState.Closed,
            Cancellation
        );

        Assert.True(changed.TryGet(out _));
        Assert.Equal(Refusals.BadInput, Assert.Single(empty.Findings).Rule);
        Assert.Equal(Refusals.BadInput, Assert.Single(none.Findings).Rule);
        Assert.Equal(Refusals.BadInput, Assert.Single(all.Findings).Rule);
        Assert.Equal(Refusals.BadInput, Assert.Single(late.Findings).Rule);
        Assert.Equal(Refusals.MoveNotAllowed, Assert.Single(stranger.Findings).Rule);
        var now = (await OpenSurvey.Run(town.Db, Filler(town), survey.Id, Cancellation))!;
        Assert.Equal(("家长问卷", 1), (now.Survey.Name, now.Questionnaire.Questions.Length));
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Name_OfItsOwn_StaysWhateverTheTitle(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var survey = await Begin(town);
        await town
            .Db.Surveys.Where(one => one.Id == survey.Id)
            .ExecuteUpdateAsync(one => one.SetProperty(row => row.Name, "春季家长调查"), Cancellation);
        var opened = (await OpenSurvey.Run(town.Db, Filler(town), survey.Id, Cancellation))!;

        (await Write(town, survey.Id, opened.Questionnaire with { Title = "家长问卷" })).OrThrow();

        var now = (await OpenSurvey.Run(town.Db, Filler(town), survey.Id, Cancellation))!;
        Assert.Equal(("春季家长调查", "家长问卷"), (now.Survey.Name, now.Questionnaire.Title));
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Papers_AreTypedByNumbers_AndAWrongOneRefusesAll(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var survey = await Opened(town, openLink: false);

        var wrong = await Papers(town, survey.Id, ["1", "1", "1", "1", "1", "1", "1"], ["", "", "", "", "", "", "9"]);
        var right = await Papers(
            town,
            survey.Id,
            ["1", "", "2", "3", "1", "4", "1", "很好"],
            ["", "", "", "", "", "", "5"],
            [""]
        );

        Assert.Contains("第2行第7题", Assert.Single(wrong.Findings).Message.ToString(), StringComparison.Ordinal);
        Assert.True(right.TryGet(out _));
        var opened = (await OpenSurvey.Run(town.Db, Filler(town), survey.Id, Cancellation))!;
        Assert.Equal(
            (2, 1, 2),
            (opened.Result.Answers, opened.Result.Satisfaction!.Hits, opened.Result.Satisfaction.Answers)
        );
        Assert.Equal(["很好"], opened.Words["advice"]);
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Rate_BecomesTheIndicatorsActual_WithNAndIntervalAsEvidence(DatabaseKind kind)
    {
        var (town, store) = await Town.BuildWithStore(databases, kind);
        await using var _ = town;
        await using var writer = new FormWriter(store, TimeProvider.System);
        var form = await Form(town);
        var survey = await Opened(town, openLink: false);
        await Papers(
            town,
            survey.Id,
            [.. Enumerable.Range(0, 10).Select(at => new[] { "", "", "", "", "", "", at < 9 ? "1" : "5" })]
        );
        var linked = await Link(town, survey.Id, form, "r1");
        var unknown = await Link(town, survey.Id, form, "r9");
        var binding = (await OpenBinding.Run(town.Db, Packs, TimeProvider.System, form, Cancellation))!;

        var taken = await TakeFromRollUp.Run(
            writer,
            Filler(town),
            binding,
            ["Survey:indicators/r1.actual"],
            NewId,
            Cancellation
        );

        Assert.True(linked.TryGet(out var _));
        Assert.Equal(Refusals.BadInput, Assert.Single(unknown.Findings).Rule);
        Assert.All(taken.OrThrow(), one => Assert.Equal(SaveOutcome.Saved, one.Outcome));
        var row = await town.Db.FormRows.SingleAsync(one => one.FormId == form && one.Item == "r1", Cancellation);
        Assert.Contains("\"actual\":\"90.00%\"", row.Data, StringComparison.Ordinal);
        // Nobody said how many papers went out, so nothing is said of a response.
        var why = await town
            .Db.Events.Where(one => one.Place == "indicators/r1.actual")
            .Select(one => one.Reason)
            .FirstAsync(Cancellation);
        Assert.Equal("取自满意度调查：10份有效答卷（未登记发出份数）", why);
        Assert.Contains("n=10，95%置信区间59.58%～98.22%", row.Data, StringComparison.Ordinal);
        Assert.Contains("\"kind\":\"survey\"", row.Data, StringComparison.Ordinal);
        var again = (await OpenBinding.Run(town.Db, Packs, TimeProvider.System, form, Cancellation))!;
        Assert.Equal(BindState.Bound, Assert.Single(again.Lines, line => line.Source == BindSource.Survey).State);
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Documents_SayWhatIsAskedAndWhatWasAnswered(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var survey = await Opened(town, openLink: false);
        await Papers(town, survey.Id, ["", "", "", "", "", "", "1"]);
        var opened = (await OpenSurvey.Run(town.Db, Filler(town), survey.Id, Cancellation))!;

        var questionnaire = Text(SurveyDocuments.Questionnaire(opened.Questionnaire));
        var results = Text(SurveyDocuments.Results(opened, "第一小学"));

        // An option is not torn from its box at the end of a line.
        Assert.Contains("□1\u00A0非常满意", questionnaire, StringComparison.Ordinal);
        Assert.Contains("n=1", results, StringComparison.Ordinal);
        Assert.Contains("385", results, StringComparison.Ordinal);
    }

    private static Actor Filler(Town town) => town.Act(Role.Filler, town.First);

    private static async Task<Survey> Begin(Town town) =>
        (
            await ChangeSurvey.Begin(
                town.Db,
                Packs,
                TimeProvider.System,
                Filler(town),
                new(town.First.Id, 2025, "parents", null),
                Cancellation
            )
        ).OrThrow();

    private static async Task<Survey> Opened(Town town, bool openLink)
    {
        var survey = await Begin(town);
        (
            await ChangeSurvey.Count(
                town.Db,
                TimeProvider.System,
                Filler(town),
                survey.Id,
                (null, null, openLink),
                Cancellation
            )
        ).OrThrow();
        return await Move(town, survey.Id, SurveyState.Open);
    }

    private static async Task<Survey> Move(Town town, long id, SurveyState to) =>
        (await ChangeSurvey.Move(town.Db, TimeProvider.System, Filler(town), id, to, Cancellation)).OrThrow();

    private static Task<Findings.Result<Survey>> Write(Town town, long id, Questionnaire questionnaire) =>
        ChangeSurvey.Write(town.Db, TimeProvider.System, Filler(town), id, questionnaire, Cancellation);

    private static Task<Findings.Result<Survey>> Link(Town town, long id, long form, string item) =>
        ChangeSurvey.Link(town.Db, TimeProvider.System, Filler(town), id, (form, item), Cancellation);

    private static Task<Findings.Result<string>> Papers(Town town, long id, params string[][] rows) =>
        AnswerSurvey.TypePapers(town.Db, TimeProvider.System, Filler(town), id, rows, Cancellation);

    private static async Task<bool> Answer(Town town, Survey survey, string? slip, int option, string device = "d")
    {
        var answers = new SurveyAnswers(
            ImmutableDictionary<string, int>.Empty.Add("overall", option),
            ImmutableDictionary<string, string>.Empty
        );
        return (await AnswerSurvey.Run(town.Db, survey.Code, (slip, device), answers, Cancellation)).TryGet(out _);
    }

    private static async Task<long> Form(Town town)
    {
        var request = new IssueRequest(
            town.Region.Id,
            "自评",
            2025,
            "CN-2021",
            new(2099, 3, 1, 10, 0, 0, DateTimeKind.Utc),
            null,
            [new(town.First.Id, null)]
        );
        var task = (await IssueTask.Run(town.Db, TimeProvider.System, town.Finance, request, Cancellation)).OrThrow();
        var form = await town.Db.Forms.SingleAsync(one => one.TaskId == task.Id, Cancellation);
        town.Db.FormRows.Add(
            new()
            {
                FormId = form.Id,
                Part = "indicators",
                Item = "r1",
                Data = """{"kind":"satisfaction","name":"家长满意度"}""",
            }
        );
        await town.Db.SaveChangesAsync(Cancellation);
        town.Db.ChangeTracker.Clear();
        return form.Id;
    }

    private static string Text(byte[] docx)
    {
        using var package = new ZipArchive(new MemoryStream(docx));
        using var reader = new StreamReader(package.GetEntry("word/document.xml")!.Open());
        var xml = reader.ReadToEnd();
        return System.Text.RegularExpressions.Regex.Replace(
            xml,
            "<[^>]+>",
            "",
            System.Text.RegularExpressions.RegexOptions.None,
            TimeSpan.FromSeconds(5)
        );
    }

    private static Guid NewId() => new(RandomNumberGenerator.GetBytes(16));
}
