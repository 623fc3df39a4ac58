using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;

namespace Plumbline.App.Access;

/// <summary>What holds for passwords and locks, whoever sets them.</summary>
public static class AccountRules
{
    /// <summary>Sets the library of accounts up.</summary>
    public static void Set(IdentityOptions options)
    {
        options.Password.RequiredLength = 10;
        options.Password.RequireNonAlphanumeric = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireLowercase = false;
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
        OpenDb.SetUp(options);
    }

    /// <summary>The library of accounts over a database without a host; dispose of what is returned.</summary>
    internal static ServiceProvider Over(AppDb db)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(db);
        services.AddIdentityCore<Account>(Set).AddEntityFrameworkStores<AppDb>().AddPasswordValidator<PasswordRules>();
        return services.BuildServiceProvider();
    }
}
