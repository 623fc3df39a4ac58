using Plumbline.Audit.Forms;

namespace Plumbline.Audit.Relations.Forms;

/// <summary>The statements that the cells of self-evaluation forms make by where they stand.</summary>
public static class FormClaims
{
    /// <summary>Funds first, then scores, then targets; form by form.</summary>
    public static IEnumerable<Claim> Of(Understood document)
    {
        foreach (var form in document.Forms)
        {
            foreach (
                var claim in FundClaims
                    .Of(form)
                    .Concat(Scores.PointsBeside.Complete(document, PointClaims.Of(form)))
                    .Concat(TargetClaims.Of(form))
                    .Concat(CompletionClaims.Of(form))
            )
            {
                yield return claim;
            }
        }

        foreach (var claim in CrossForms.Of(document))
        {
            yield return claim;
        }
    }

    /// <summary>What a statement is called: the form's subject and the words of its cells.</summary>
    internal static string Label(RecognisedForm form, string words) =>
        form.Project is { Length: > 0 } project ? $"{project}·{words}" : words;
}
