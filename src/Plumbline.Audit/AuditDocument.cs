using System.Collections.Immutable;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Forms;
using Plumbline.Audit.Relations;
using Plumbline.Audit.Texts;
using Plumbline.Documents.Reading;

namespace Plumbline.Audit;

/// <summary>Audits one document: its numbers, what it states about them, and what of that cannot be true.</summary>
public static class AuditDocument
{
    /// <summary>The whole audit; a pure function of the document.</summary>
    /// <param name="source">The document as read.</param>
    /// <param name="cancellation">Ends an audit that takes too long.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static AuditReport Of(SourceDocument source, CancellationToken cancellation = default)
    {
        var text = AuditText.Of(source);
        var understood = Understand(text, FigureReader.Read(text, cancellation));
        var (figures, forms) = (understood.Figures, understood.Forms);
        var stated = text.IsRecognised ? Understand(text, FigureReader.ReadTrusting(text, cancellation)) : understood;
        var relations = OtherReadings.Without(RelationFinder.Find(stated, cancellation), stated.Figures);
        var identity = Identification.IdentityReader.Read(text, forms);
        return new AuditReport(
            identity,
            text,
            Bound(figures, relations, forms),
            relations,
            forms,
            Review.SameFault.Once(
                [.. Review.ReviewRelations.Of(relations), .. Review.ReviewText.Of(understood, identity, relations)],
                relations
            )
        );
    }

    private static Understood Understand(AuditText text, FigureSet read)
    {
        var (settled, recognised) = FormUnits.Settle(text, read, FormReader.Read(text, read));
        var (figures, forms) = FormNames.Settle(settled, recognised);
        return new Understood(text, figures, forms);
    }

    // A figure is bound once a statement or a form uses it; then it is understood, though its line alone did not say what it is.
    private static ImmutableArray<Figure> Bound(
        FigureSet figures,
        ImmutableArray<Relation> relations,
        ImmutableArray<RecognisedForm> forms
    )
    {
        var used = forms.SelectMany(FormFigures.Of).Select(figure => figure.Index).ToHashSet();
        foreach (var claim in relations.Select(relation => relation.Claim))
        {
            used.Add(claim.Result?.Index ?? -1);
            foreach (var operand in claim.Operands)
            {
                used.Add(operand.Index);
            }
        }

        return
        [
            .. figures.All.Select(figure =>
                used.Contains(figure.Index)
                && (figure.IsQuantity || figure.Reason is Reasons.NoUnit or Reasons.Companion)
                    ? figure with
                    {
                        Status = FigureStatus.Bound,
                        Reason = "",
                    }
                : figure.Reason is Reasons.Companion ? figure with { Status = FigureStatus.Plain, Reason = "" }
                : figure
            ),
        ];
    }
}
