using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Documents.Model;
using Plumbline.Documents.Writing.Docx;
using Plumbline.Domain.Surveys;

namespace Plumbline.App.Surveys;

/// <summary>The documents of a survey: the questionnaire to print, and the sheet of its results.</summary>
public static class SurveyDocuments
{
    // Characters of a line of the body, less its indentation. Figure and blank of an option take one together, as its gap.
    private const int LineWidth = 26;

    private static readonly string[] Heads = ["序号", "题目", "各选项人数", "作答", "满意率", "95%置信区间"];

    /// <summary>The questionnaire as a Word document.</summary>
    public static byte[] Questionnaire(Questionnaire asked)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(new Paragraph(ParagraphKind.Title, asked.Title));
        blocks.Add(new Paragraph(ParagraphKind.Body, asked.Lead));
        foreach (var (question, at) in asked.Questions.Select((question, at) => (question, at)))
        {
            blocks.Add(new Paragraph(ParagraphKind.Body, $"{Text(at + 1)}．{question.Text}："));
            blocks.AddRange(Lines(question).Select(line => new Paragraph(ParagraphKind.Body, line)));
        }

        blocks.Add(
            new Paragraph(
                ParagraphKind.Note,
                "请在选项前的方框内打√，每题选一项。本问卷不记名，请不要写姓名、电话和地址。"
            )
        );
        return Bytes(new(asked.Title, [new Section(blocks.ToImmutable())]));
    }

    // Options that do not fit one line are shared out among lines, so that none is left alone or parted.
    private static IEnumerable<string> Lines(Question question)
    {
        if (question.Kind == QuestionKind.Words)
        {
            return [new string('＿', LineWidth)];
        }

        var options = question.Options.Select((option, at) => $"□{Text(at + 1)}\u00A0{option}").ToList();
        var lines = Math.Max(1, (options.Sum(option => option.Length) + LineWidth - 1) / LineWidth);
        return options.Chunk((options.Count + lines - 1) / lines).Select(some => string.Join("　", some));
    }

    /// <summary>The sheet of results as a Word document.</summary>
    public static byte[] Results(OpenedSurvey survey, string unit)
    {
        var result = survey.Result;
        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(new Paragraph(ParagraphKind.Title, survey.Questionnaire.Title + "结果表"));
        blocks.Add(
            new Paragraph(
                ParagraphKind.Subtitle,
                string.Create(CultureInfo.InvariantCulture, $"{unit}　{survey.Survey.Year}年度")
            )
        );
        blocks.Add(
            new Paragraph(
                ParagraphKind.Body,
                result.Satisfaction is null
                    ? "没有收到对总体评价题的有效答卷，不计算满意度。"
                    : SurveyTexts.InWords(result) + "。"
            )
        );
        blocks.Add(new Paragraph(ParagraphKind.Body, Advice(result)));
        blocks.Add(new Paragraph(ParagraphKind.Caption, "各题作答情况"));
        blocks.Add(Table(result));
        blocks.Add(
            new Paragraph(
                ParagraphKind.Note,
                "满意率为该题前若干档（问卷规定）人数占作答人数的比例；置信区间为威尔逊区间（95%），上下限向外取到0.01个百分点。"
                    + "自愿作答不是随机抽样，区间只反映抽样误差，不反映不作答者与作答者的差别。"
            )
        );
        return Bytes(new(survey.Questionnaire.Title + "结果表", [new Section(blocks.ToImmutable())]));
    }

    private static string Advice(SurveyResult result) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"在95%置信水平下，误差不超过5个百分点需要{result.Needed}份有效答卷，实有{result.Satisfaction?.Answers ?? 0}份。"
        );

    private static Table Table(SurveyResult result) =>
        new(
            [1, 5, 5, 2, 2, 4],
            [
                new([.. Heads.Select(head => new Cell(head) { Bold = true })]),
                .. result
                    .Questions.Where(one => one.Question.Kind != QuestionKind.Words)
                    .Select(
                        (one, at) =>
                            new Row([
                                new(Text(at + 1)),
                                Left(one.Question.Text),
                                Left(
                                    string.Join(
                                        "，",
                                        one.Question.Options.Zip(
                                            one.Counts,
                                            (option, count) =>
                                                $"{option} {count.ToString(CultureInfo.InvariantCulture)}"
                                        )
                                    )
                                ),
                                new(one.Answers.ToString(CultureInfo.InvariantCulture)),
                                new(one.Satisfied?.Share.ToPercent(2) ?? "—"),
                                new(one.Satisfied?.IntervalText ?? "—"),
                            ])
                    ),
            ]
        )
        {
            HeaderRows = 1,
            Name = "各题作答情况",
        };

    private static Cell Left(string text) => new(text) { Alignment = Alignment.Left };

    private static byte[] Bytes(Document document)
    {
        using var output = new MemoryStream();
        DocxWriter.Write(document, output);
        return output.ToArray();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
