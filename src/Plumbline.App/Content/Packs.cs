using Plumbline.Findings;
using Plumbline.Regimes;
using Plumbline.Regimes.Packs;

namespace Plumbline.App.Content;

/// <summary>All packs: the regimes, and the forms and reports that they bring.</summary>
public sealed record Packs(RegimeCatalogue Regimes, FormCatalogue Forms)
{
    /// <summary>A regime as people call it; its code where no pack has it any more.</summary>
    public string NameOf(string regime) => Regimes.Find(regime)?.Name ?? regime;

    /// <summary>Loads a folder of packs, or says everything that is wrong in it, with file and line.</summary>
    public static Result<Packs> Load(string folder) =>
        RegimePacks
            .Load(folder)
            .Then(regimes => FormLoading.Load(folder, regimes).Then(forms => Result.Of(new Packs(regimes, forms))));
}
