using Plumbline.Domain.Workflow;

namespace Plumbline.App.Forms.Saving;

/// <summary>
/// What a request takes for granted about a form: that nobody else changed it since a revision. It is compared under the lock
/// of the write, before each operation of the request; what the request wrote itself does not count.
/// </summary>
public sealed class FormMatch(long seq, FormState state)
{
    /// <summary>Matches no form: the request names a revision that never was.</summary>
    public static FormMatch Nothing => new(-1, FormState.Draft);

    /// <summary>
    /// The revision that the form must have; moves on with what the request wrote. Set by the one queue of the form.
    /// </summary>
    internal long Reached { get; set; } = seq;

    internal bool Fits(SavedForm form, long reached) => form.Chain.Seq == reached && form.State == state;
}
