using Plumbline.App.Data;
using Plumbline.Web;
using Plumbline.Web.Access;
using Plumbline.Web.Pages.Portal;
using Plumbline.Web.Shell;

var builder = WebApplication.CreateBuilder(args);
builder.Host.UseDefaultServiceProvider(container => container.ValidateOnBuild = container.ValidateScopes = true);
builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
{
    builder.WebHost.UseUrls("http://localhost:5080");
}

builder.Services.AddContent();
builder.Services.AddPlumblineData(builder.Configuration);
builder.Services.AddAccess();
builder.Services.AddPortal();
builder.Services.AddShell(builder.Environment);
builder.Services.AddHealthChecks();

var app = builder.Build();
app.UseSecurityHeaders();
app.UseShell();
app.UseRouting();
app.UseNotFound();
app.UseAuthentication();
app.UseAuthorization();
app.MapHealthChecks("/health").AllowAnonymous();
app.MapShell();
await app.PrepareDatabase();
await app.RunAsync();
