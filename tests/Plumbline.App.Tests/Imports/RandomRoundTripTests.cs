using Plumbline.App.Content;
using Plumbline.App.Documents;
using Plumbline.App.Filings;
using Plumbline.App.Imports;
using Plumbline.Audit;
using Plumbline.Documents.Model;
using Plumbline.Documents.Reading;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.App.Tests.Imports;

/// <summary>
/// What a form prints of any filing is read back as it was, under every regime that has a form, from Word, Excel and web
/// page.
/// </summary>
public sealed class RandomRoundTripTests
{
    private const int Filings = 3;

    private static readonly Packs Packs = LoadPacks();

    public static TheoryData<string, string, string> Forms =>
        [
            .. Packs
                .Regimes.All.Keys.Order(StringComparer.Ordinal)
                .SelectMany(regime => new[] { "department", "project" }.Select(subject => (regime, subject)))
                .Where(form => FormOf(1, form.subject, form.regime) is not null)
                .SelectMany(form =>
                    new[] { "docx", "xlsx", "html" }.Select(format => (form.regime, form.subject, format))
                ),
        ];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Form_OfAnyFiling_ComesBackAsItWas(string regime, string subject, string format) =>
        Assert.All(
            Enumerable.Range(1, Filings),
            number =>
            {
                var (judged, form) = FormOf(number, subject, regime)!.Value;

                Assert.True(ImportInto.Of(judged, Packs, "form", Read(form, format).Forms).TryGet(out var difference));
                Assert.Empty(difference!.Changes.Select(change => $"{change.Path}: {change.Was} -> {change.Now}"));
                Assert.Empty(difference.NewRows);
                Assert.Empty(difference.LostRows);
            }
        );

    private static AuditReport Read(Document form, string format)
    {
        using var stream = new MemoryStream();
        App.Documents.DocumentFormat.Named(format)!.Write(form, stream);
        Assert.True(DocumentReader.Read(new SourceFile(stream.ToArray(), $"form.{format}")).TryGet(out var source));
        return AuditDocument.Of(source!);
    }

    // The form of a subject under a regime, or null where the regime has none.
    private static (CheckedFiling Judged, Document Form)? FormOf(int number, string subject, string regime)
    {
        var filing = RandomFilings.Of(number, subject, regime);
        Assert.True(CheckFiling.Run(new OpenedFiling("random", filing, []), Packs.Regimes).TryGet(out var judged));
        var forms = OfferDocuments.Of(judged!, Packs, ["department-form", "project-form"]);
        return forms.IsEmpty ? null : (judged!, forms[0].Content);
    }

    private static Packs LoadPacks()
    {
        Assert.True(Packs.Load(Path.Combine(Repository.Content, "regimes")).TryGet(out var packs));
        return packs!;
    }
}
